import { ask } from '#lib/api/ask.ts';
import { REMOVAL } from '#lib/api/queries/collection.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url, locals }) => {
  const id = url.searchParams.get('document') || null;
  const name = url.searchParams.get('collection') || null;
  const { document, collections } = await ask(fetch, REMOVAL, { document: id ?? '', withDocument: id !== null });
  return {
    document: document ?? null,
    collection: id === null ? (collections.find((each) => each.name === name) ?? null) : null,
    writing: locals.writing,
  };
};
