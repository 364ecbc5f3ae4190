import { redirect } from '@sveltejs/kit';
import { PREFERENCE_AGE, PREFERENCES } from '#lib/preferences.ts';
import type { RequestHandler } from './$types';

/** Remembers language or theme and goes back to the page; a choice that does not exist changes nothing. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData();
  for (const [name, choices] of Object.entries(PREFERENCES)) {
    const choice = form.get(name);
    if (typeof choice === 'string' && choices.some((known) => known === choice)) {
      cookies.set(name, choice, { path: '/', maxAge: PREFERENCE_AGE, sameSite: 'lax', secure: url.protocol === 'https:' });
    }
  }
  const back = new URL(String(form.get('back') ?? '/'), url);
  redirect(303, back.origin === url.origin ? back.pathname + back.search : '/');
};
