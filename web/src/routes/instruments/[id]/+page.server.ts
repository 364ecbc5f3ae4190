import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/ask.ts';
import { INSTRUMENT } from '#lib/api/queries/instrument.ts';
import { STRENGTHS } from '#lib/api/queries/strength.ts';
import { readUseNarrowing } from '#lib/instrument-address.ts';
import type { PageServerLoad } from './$types';

/** Uses on one page of the list. */
const FIRST = 50;

/** Bodies in charge that are listed. */
const BODIES = 100;

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const narrowed = readUseNarrowing(url.searchParams);
  const after = url.searchParams.get('after') || null;
  const { region, applicable, body, role, beside, type, asOf, expired } = narrowed;
  const { instrument, ofRegion, ofBody, besideOne } = await ask(fetch, INSTRUMENT, {
    id: params.id,
    region: region ?? '',
    reading: applicable ? 'APPLICABLE' : 'LOCAL',
    body: body ?? '',
    role,
    beside: beside ?? '',
    type,
    first: FIRST,
    after,
    bodies: BODIES,
    asOf,
    expired,
  });
  if (!instrument) error(404, 'no such instrument', { subject: 'instrument' });
  const { matrix } = await ask(fetch, STRENGTHS, {
    columns: instrument.isClass ? 'CLASSES' : 'INSTRUMENTS',
    of: instrument.isClass ? null : instrument.class.id,
    extent: { asOf, expired },
  });
  return { instrument, narrowed, after, named: { region: ofRegion, body: ofBody, beside: besideOne }, matrix };
};
