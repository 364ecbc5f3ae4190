import { ask } from '#lib/api/ask.ts';
import { TARGETS } from '#lib/api/queries/targets.ts';
import { readTargetAddress, targetVariables } from '#lib/targets/address.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const address = readTargetAddress(url.searchParams);
  const variables = targetVariables(address);
  const { targets, collection } = await ask(fetch, TARGETS, variables);
  return { address, variables, list: targets, regions: collection.regions.map(({ region }) => region), years: collection.years };
};
