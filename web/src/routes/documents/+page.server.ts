import { ask } from '#lib/api/ask.ts';
import { DOCUMENTS } from '#lib/api/queries/documents.ts';
import type { PageServerLoad } from './$types';

/** Documents on one page of the list. */
const FIRST = 50;

export const load: PageServerLoad = async ({ fetch, url, locals }) => {
  const after = url.searchParams.get('after') || null;
  const { documents } = await ask(fetch, DOCUMENTS, { first: FIRST, after });
  return { after, documents, writing: locals.writing };
};
