import { json } from '@sveltejs/kit';
import { ask } from '#lib/api/ask.ts';
import { SUGGEST } from '#lib/api/queries/suggest.ts';
import type { RequestHandler } from './$types';

/** What the search box offers while somebody types. */
export const GET: RequestHandler = async ({ fetch, url }) => {
  const { suggest } = await ask(fetch, SUGGEST, { typed: url.searchParams.get('q') ?? '' });
  return json(suggest, { headers: { 'cache-control': 'private, max-age=30' } });
};
