import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/ask.ts';
import { REGION } from '#lib/api/queries/region.ts';
import { NEIGHBOURS, STRENGTHS } from '#lib/api/queries/strength.ts';
import type { PageServerLoad } from './$types';

/** Neighbours that stand beside the region. */
const MOST_NEIGHBOURS = 5;

/** Documents on one page of the list. */
const FIRST = 20;

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const after = url.searchParams.get('after') || null;
  const { region } = await ask(fetch, REGION, { code: params.code, first: FIRST, after });
  if (!region) error(404, 'no such region', { subject: 'region' });
  const applicable = url.searchParams.get('reading') === 'applicable';
  const { collection } = await ask(fetch, NEIGHBOURS, {});
  const neighbours = collection.regions
    .map((each) => each.region)
    .filter(({ id, level, parent }) => id !== region.id && level === region.level && parent?.id === region.parent?.id)
    .map(({ id }) => id);
  const regions = [region.id, ...(region.parent ? [region.parent.id] : []), ...neighbours.slice(0, MOST_NEIGHBOURS)];
  const reading = applicable ? ('APPLICABLE' as const) : ('LOCAL' as const);
  const { matrix, types } = await ask(fetch, STRENGTHS, { columns: 'CLASSES', of: null, regions, reading });
  return { region, after, applicable, matrix, types };
};
