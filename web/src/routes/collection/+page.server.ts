import { ask } from '#lib/api/ask.ts';
import { COLLECTION } from '#lib/api/queries/collection.ts';
import { WAITING_UPLOADS } from '#lib/api/queries/uploads.ts';
import { readCollectionAddress } from '#lib/collection-address.ts';
import type { PageServerLoad } from './$types';

/** Documents on one page of the list. */
const FIRST = 20;
/** Cookie that names the files that this browser has sent. */
const BATCH_COOKIE = 'jingwei-batch';
const DONE: readonly string[] = ['LOADED', 'STOPPED'];

export const load: PageServerLoad = async ({ fetch, url, locals, cookies }) => {
  const address = readCollectionAddress(url.searchParams);
  const { region, level, year, type, collection } = address.filters;
  const batch = locals.writing === 'open' ? (cookies.get(BATCH_COOKIE) ?? null) : null;
  const [held, uploads] = await Promise.all([
    ask(fetch, COLLECTION, {
      regions: [...region],
      levels: [...level],
      years: [...year],
      types: [...type],
      collections: [...collection],
      first: FIRST,
      after: address.after,
      rule: address.rule,
      withRule: address.rule !== null,
      afterFinding: address.afterFinding,
      kind: address.kind,
      afterName: address.afterName,
    }),
    batch === null ? null : ask(fetch, WAITING_UPLOADS, { batch }),
  ]);
  const waiting = uploads?.uploads.filter(({ state }) => !DONE.includes(state)).length ?? 0;
  const removed = Number(url.searchParams.get('removed') ?? '');
  return {
    address,
    ...held,
    writing: locals.writing,
    waiting: batch !== null && waiting > 0 ? { batch, files: waiting } : null,
    wrongToken: url.searchParams.get('token') === 'wrong',
    removed: Number.isInteger(removed) && removed > 0 ? removed : null,
  };
};
