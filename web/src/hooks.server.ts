import type { Handle, HandleFetch } from '@sveltejs/kit/hooks';
import { readPreferences } from '#lib/preferences.ts';

/** Language and theme are known before the page is rendered, so that nothing flashes and no script is needed. */
export const handle: Handle = ({ event, resolve }) => {
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

/** GraphQL is answered by the same process; asking over the network would let a forged Host header choose another server. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const graphql = event.platform?.req.graphql;
  const url = new URL(request.url);
  return graphql && url.origin === event.url.origin && url.pathname === '/graphql' ? graphql(request) : fetch(request);
};
