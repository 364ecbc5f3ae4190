import { redirect } from '@sveltejs/kit';
import { PREFERENCES, rememberPreference } from '#lib/preferences.ts';
import type { RequestHandler } from './$types';

/** Remembers language or theme and goes back to the page; a choice that does not exist changes nothing. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData();
  for (const name of Object.keys(PREFERENCES) as (keyof typeof PREFERENCES)[]) {
    const choice = form.get(name);
    if (typeof choice === 'string') rememberPreference(cookies, name, choice, url);
  }
  redirect(303, pageOf(String(form.get('back') ?? '/'), url));
};

/** The way back within this site, without a language that the address may have asked for before. */
function pageOf(address: string, url: URL): string {
  const back = URL.parse(address, url);
  if (back?.origin !== url.origin) return '/';
  back.searchParams.delete('lang');
  // A path that begins with two slashes would be read as another site.
  return back.pathname.replace(/^\/+/, '/') + back.search;
}
