import { redirect } from '@sveltejs/kit';
import { ask } from '#lib/api/ask.ts';
import { DUTIES, DUTY_SUBJECTS, REGIONS_NAMED } from '#lib/api/queries/duties.ts';
import { dutyVariables, readDutyAddress, writeDutyAddress } from '#lib/duties/address.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const address = readDutyAddress(url.searchParams);
  let unknownPlace: string | null = null;
  if (address.place !== null) {
    // A place as typed becomes the region that it names, so that one state has one address. A field that was emptied asks for everywhere.
    const emptied = address.place === '' ? [{ id: address.region === null ? null : 'all' }] : null;
    const [region] = emptied ?? (await ask(fetch, REGIONS_NAMED, { name: address.place })).regionsNamed;
    if (region) redirect(303, writeDutyAddress({ ...address, region: region.id, place: null }));
    unknownPlace = address.place;
  }
  const printed = new Date().toISOString().slice(0, 10);
  if (address.subject === '') {
    const { dutySubjects, collection } = await ask(fetch, DUTY_SUBJECTS, {});
    return { address, unknownPlace, printed, register: null, variables: null, subjects: dutySubjects, regions: collection.regions };
  }
  const variables = dutyVariables(address);
  const { duties, collection } = await ask(fetch, DUTIES, variables);
  const subjects = duties.subject ? [] : (await ask(fetch, DUTY_SUBJECTS, {})).dutySubjects;
  return { address, unknownPlace, printed, register: duties, variables, subjects, regions: collection.regions };
};
