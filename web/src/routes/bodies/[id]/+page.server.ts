import { error, redirect } from '@sveltejs/kit';
import { bodyAddress } from '#lib/addresses.ts';
import { ask } from '#lib/api/ask.ts';
import { BODY } from '#lib/api/queries/body.ts';
import { readStanding, standingParams } from '#lib/standing.ts';
import type { PageServerLoad } from './$types';

/** Duties of each role, and documents, on one page. */
const FIRST = 50;

/** Duties of each predecessor; its own page lists all. */
const GIVEN = 20;

/** Names under which the address holds how far each list was read. */
const CURSORS = { lead: 'afterLead', support: 'afterSupport', unspecified: 'afterUnspecified' } as const;

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const cursor = (name: string) => url.searchParams.get(name) || null;
  const standing = readStanding(url.searchParams);
  const region = url.searchParams.get('region') || null;
  const applicable = region !== null && url.searchParams.get('reading') === 'applicable';
  const { body, ofRegion } = await ask(fetch, BODY, {
    ...standing,
    region: region ?? '',
    reading: applicable ? 'APPLICABLE' : 'LOCAL',
    id: params.id,
    first: FIRST,
    issuedFirst: FIRST,
    givenFirst: GIVEN,
    afterLead: cursor(CURSORS.lead),
    afterSupport: cursor(CURSORS.support),
    afterUnspecified: cursor(CURSORS.unspecified),
  });
  if (!body) error(404, 'no such body', { subject: 'body' });
  const address = bodyAddress(body.id);
  if (body.id !== params.id) redirect(301, address + url.search);
  const read = (params: [string, string][], part: string): string => {
    const search = new URLSearchParams([
      ...(region === null ? [] : [['region', region]]),
      ...(applicable ? [['reading', 'applicable']] : []),
      ...params,
      ...standingParams(standing),
    ]);
    return `${address}${search.size === 0 ? '' : `?${search}`}#${part}`;
  };
  const roles = (['lead', 'support', 'unspecified'] as const).map((role) => {
    const { endCursor, hasNextPage } = body[role].pageInfo;
    return {
      role,
      duties: body[role],
      next: hasNextPage ? read([[CURSORS[role], endCursor ?? '']], role) : null,
      first: cursor(CURSORS[role]) === null ? null : read([], role),
    };
  });
  return { body, roles, standing, narrowed: region === null ? null : { region, applicable, named: ofRegion } };
};
