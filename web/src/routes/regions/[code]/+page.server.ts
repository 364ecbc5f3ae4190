import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/ask.ts';
import { REGION } from '#lib/api/queries/region.ts';
import type { PageServerLoad } from './$types';

/** Documents on one page of the list. */
const FIRST = 20;

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const after = url.searchParams.get('after') || null;
  const { region } = await ask(fetch, REGION, { code: params.code, first: FIRST, after });
  if (!region) error(404, 'no such region', { subject: 'region' });
  return { region, after };
};
