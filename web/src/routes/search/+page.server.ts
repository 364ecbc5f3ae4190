import { ask } from '#lib/api/ask.ts';
import { COLLECTION_SIZE } from '#lib/api/queries/collection.ts';
import { SEARCH } from '#lib/api/queries/search.ts';
import { readSearchAddress, searchFilters } from '#lib/search-address.ts';
import type { PageServerLoad } from './$types';

/** Longest question that the API reads; longer ones are pasted texts. */
const LONGEST = 500;

/** Hits on one page of results. */
const FIRST = 10;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const address = readSearchAddress(url.searchParams);
  if (address.question === '' || address.question.length > LONGEST) return { address, results: null, empty: false, longest: LONGEST };
  const { question, after } = address;
  const { search } = await ask(fetch, SEARCH, { question, filters: searchFilters(address), first: FIRST, after });
  const empty = search.searched.documents.length === 0 && (await ask(fetch, COLLECTION_SIZE, {})).collection.documentCount === 0;
  return { address, results: search, empty, longest: LONGEST };
};
