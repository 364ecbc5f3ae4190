import { ask } from '#lib/api/ask.ts';
import { SIDE_BY_SIDE, SIDE_CHOICES } from '#lib/api/queries/side-by-side.ts';
import { FEWEST_REGIONS, readSideAddress } from '#lib/side-address.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  // The whole query is read: of single parameters the router compares the values without their order, which is what a swap changes.
  const address = readSideAddress(new URLSearchParams(url.search));
  const { collection } = await ask(fetch, SIDE_CHOICES, {});
  const complete = address.regions.length >= FEWEST_REGIONS && (address.instrument !== null || address.phrase !== null);
  const { instrument, phrase, regions, asOf, expired } = address;
  const variables = { regions: [...regions], instrument, phrase, extent: { asOf, expired } };
  const compared = complete ? (await ask(fetch, SIDE_BY_SIDE, variables)).sideBySide : null;
  return { address, collection, compared, variables };
};
