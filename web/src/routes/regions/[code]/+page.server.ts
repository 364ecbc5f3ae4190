import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/ask.ts';
import { REGION } from '#lib/api/queries/region.ts';
import { BESIDES, NEIGHBOURS } from '#lib/api/queries/strength.ts';
import { readStanding } from '#lib/standing.ts';
import type { PageServerLoad } from './$types';

/** Neighbours that stand beside the region. */
const MOST_NEIGHBOURS = 5;

/** Documents on one page of the list. */
const FIRST = 20;

/** Departments that are listed. */
const BODIES = 100;

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const after = url.searchParams.get('after') || null;
  const applicable = url.searchParams.get('reading') === 'applicable';
  const reading = applicable ? ('APPLICABLE' as const) : ('LOCAL' as const);
  const standing = readStanding(url.searchParams);
  const { region } = await ask(fetch, REGION, { code: params.code, reading, first: FIRST, after, bodies: BODIES, ...standing });
  if (!region) error(404, 'no such region', { subject: 'region' });
  const { collection } = await ask(fetch, NEIGHBOURS, {});
  const neighbours = collection.regions
    .map((each) => each.region)
    .filter(({ id, level, parent }) => id !== region.id && level === region.level && parent?.id === region.parent?.id)
    .map(({ id }) => id);
  const regions = [region.id, ...(region.parent ? [region.parent.id] : []), ...neighbours.slice(0, MOST_NEIGHBOURS)];
  const { instruments, departments, types } = await ask(fetch, BESIDES, { regions, extent: { reading, ...standing } });
  return { region, after, applicable, standing, regions, instruments, departments, types };
};
