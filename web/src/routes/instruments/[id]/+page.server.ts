import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/ask.ts';
import { INSTRUMENT } from '#lib/api/queries/instrument.ts';
import { STRENGTHS } from '#lib/api/queries/strength.ts';
import type { PageServerLoad } from './$types';

/** Uses on one page of the list. */
const FIRST = 50;

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const region = url.searchParams.get('region') || null;
  const after = url.searchParams.get('after') || null;
  const { instrument } = await ask(fetch, INSTRUMENT, { id: params.id, region, first: FIRST, after });
  if (!instrument) error(404, 'no such instrument', { subject: 'instrument' });
  const columns = instrument.isClass ? ('CLASSES' as const) : ('INSTRUMENTS' as const);
  const { matrix, types } = await ask(fetch, STRENGTHS, {
    columns,
    of: instrument.isClass ? null : instrument.class.id,
    regions: null,
    reading: 'LOCAL',
  });
  return { instrument, region, after, matrix, types };
};
