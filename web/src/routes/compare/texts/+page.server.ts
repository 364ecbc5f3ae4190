import { redirect } from '@sveltejs/kit';
import { ask } from '#lib/api/ask.ts';
import { SIDE_BY_SIDE, SIDE_CHOICES } from '#lib/api/queries/side-by-side.ts';
import { FEWEST_REGIONS, MOST_REGIONS, readSideAddress, writeSideAddress } from '#lib/side-address.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  // The whole query is read: of single parameters the router compares the values without their order, which is what a swap changes.
  const address = readSideAddress(new URLSearchParams(url.search));
  const typed = url.searchParams.get('add')?.trim() ?? '';
  const complete = address.regions.length >= FEWEST_REGIONS && (address.instrument !== null || address.phrase !== null);
  const { collection, regionsNamed } = await ask(fetch, SIDE_CHOICES, { typed, start: !complete });
  const [named] = regionsNamed;
  // A region that was typed takes its place among those chosen, so that the address holds its code.
  if (named && address.regions.length < MOST_REGIONS)
    redirect(303, writeSideAddress({ ...address, regions: [...address.regions, named.id] }));
  const { instrument, phrase, regions, asOf, expired } = address;
  const variables = { regions: [...regions], instrument, phrase, extent: { asOf, expired } };
  const compared = complete ? (await ask(fetch, SIDE_BY_SIDE, variables)).sideBySide : null;
  return { address, collection, compared, variables, typed: named ? '' : typed };
};
