import type { Handle, HandleFetch } from '@sveltejs/kit/hooks';
import { readPreferences, rememberPreference } from '#lib/preferences.ts';

/** Language and theme are known before the page is rendered, so that nothing flashes and no script is needed. `?lang=` on any address sets the language. */
export const handle: Handle = ({ event, resolve }) => {
  const asked = event.url.searchParams.get('lang');
  if (asked !== null) rememberPreference(event.cookies, 'language', asked, event.url);
  const { language, theme, keys } = readPreferences(event.cookies);
  event.locals.language = language;
  event.locals.theme = theme;
  event.locals.keys = keys;
  event.locals.writing = event.platform?.req.writing ?? 'off';
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%jingwei.language%', language === 'zh' ? 'zh-Hans' : 'en').replace('%jingwei.theme%', theme),
  });
};

/**
 * GraphQL is answered by the same process; asking over the network would let a forged Host header choose another server. It is told the language of
 * the page, which need not be the browser's.
 */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const url = new URL(request.url);
  if (url.origin !== event.url.origin || url.pathname !== '/graphql') return fetch(request);
  request.headers.set('accept-language', event.locals.language);
  return event.platform?.req.graphql?.(request) ?? fetch(request);
};
