import { error, redirect } from '@sveltejs/kit';
import { ask } from '#lib/api/ask.ts';
import { DOCUMENT } from '#lib/api/queries/document.ts';
import { readKinds } from '#lib/facts/facts.ts';
import type { PageServerLoad } from './$types';

/** The whole document; `at` names the clause that was asked for, `fact` what is marked in it, `show` which kinds of facts are told. A former id leads to the present one. */
export const load: PageServerLoad = async ({ fetch, params, url, locals }) => {
  const at = url.searchParams.get('at') || null;
  const { document } = await ask(fetch, DOCUMENT, { id: params.id, at: at ?? '' });
  if (!document) error(404, 'no such document', { subject: 'document' });
  if (document.id !== params.id) redirect(301, `/documents/${encodeURIComponent(document.id)}${url.search}`);
  const fact = url.searchParams.get('fact') || null;
  return { document, writing: locals.writing, at, fact, show: readKinds(url.searchParams.getAll('show')) };
};
