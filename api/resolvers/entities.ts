import { regionFullEnglish, regionFullName } from '../../graph/vocabulary/regions.ts';
import type { Context } from '../context.ts';
import { loadOne } from '../loaders.ts';
import { LIST_LIMIT, mapPage, pageOf, type PageArguments } from '../paging.ts';
import { regionsRead, type Reading } from '../regions.ts';
import type { BodyRow, DocumentRow, FieldResolvers, RegionRow } from './types.ts';

/** One page of documents, given their ids in order. */
export async function documentPage(ids: readonly string[], page: PageArguments, { loaders }: Context) {
  return mapPage(pageOf(ids, page), async (id) => loadOne<DocumentRow>(loaders.document, id));
}

/** Documents that count for a region in a reading, newest first; all if it is null. */
export async function documentsOf(region: string | null, reading: Reading, page: PageArguments, context: Context) {
  const regions = region === null ? [] : await regionsRead(region, reading, context);
  const ids = region !== null && regions.length === 0 ? [] : (await context.store.query('documentIds', { regions })).map((row) => row.id);
  return documentPage(ids, page, context);
}

/** Bodies with tasks in the given regions (all if null), most often named first. */
export async function countBodies(regions: readonly string[] | null, first: number, { store, loaders }: Context) {
  if (regions?.length === 0) return [];
  const rows = await store.query('bodyCounts', { regions: regions ?? [] });
  return Promise.all(
    rows
      .slice(0, Math.min(first, LIST_LIMIT))
      .map(async ({ bodyId, led, supported }) => ({ body: await loadOne(loaders.body, bodyId), led, supported })),
  );
}

/** Instrument classes used in the given regions (all if null), most used first. */
export async function countClasses(regions: readonly string[] | null, { store, loaders }: Context) {
  if (regions?.length === 0) return [];
  const rows = await store.query('classCounts', { regions: regions ?? [] });
  return Promise.all(
    rows.map(async (row) => ({ instrument: await loadOne(loaders.instrument, row.class), clauses: row.clauses, documents: row.documents })),
  );
}

const bodyFields: FieldResolvers<BodyRow> = {
  region: (row, _args, { loaders }) => loadOne(loaders.region, row.regionId),
  successors: async (row, _args, { store, loaders }) => {
    const rows = await store.query('successionsByBody', { ids: [row.id] });
    return Promise.all(
      rows
        .filter(({ fromId }) => fromId === row.id)
        .map(async ({ toId, date, source }) => ({ body: await loadOne(loaders.body, toId), date, source })),
    );
  },
  predecessors: async (row, _args, { store, loaders }) => {
    const rows = await store.query('successionsByBody', { ids: [row.id] });
    return Promise.all(
      rows
        .filter(({ toId }) => toId === row.id)
        .map(async ({ fromId, date, source }) => ({ body: await loadOne(loaders.body, fromId), date, source })),
    );
  },
  duties: async (row, { role, ...page }: PageArguments & { role?: string | null }, { store }) =>
    pageOf(await store.query('dutiesByBody', { id: row.id, role: role ?? '' }), page),
  partners: async (row, { first }: { first: number }, { store, loaders }) => {
    const rows = await store.query('partnersOfBody', { id: row.id });
    return Promise.all(
      rows
        .slice(0, Math.max(0, Math.min(first, LIST_LIMIT)))
        .map(async ({ bodyId, ...counts }) => ({ body: await loadOne(loaders.body, bodyId), ...counts })),
    );
  },
  partnerCount: async (row, _args, { store }) => (await store.query('partnersOfBody', { id: row.id })).length,
  spellings: async (row, _args, { store }) => (await store.query('spellingsOfBody', { id: row.id })).slice(0, LIST_LIMIT),
  counterparts: async (row, _args, { store, loaders }) => {
    const [office = '', region] = row.id.split('@');
    if (region === undefined) return [];
    const rows = (await store.query('bodiesOfOffice', { office })).filter(({ id }) => id !== row.id);
    return Promise.all(rows.slice(0, LIST_LIMIT).map(async ({ id, clauses }) => ({ body: await loadOne(loaders.body, id), clauses })));
  },
  issued: async (row, page: PageArguments, context) => {
    const rows = await context.store.query('documentsByIssuer', { ids: [row.id] });
    return documentPage(
      rows.map(({ documentId }) => documentId),
      page,
      context,
    );
  },
};

/** How a field means its region. */
interface Read {
  readonly reading: Reading;
}

const regionFields: FieldResolvers<RegionRow> = {
  name: (row) => regionFullName(row.id) || row.name,
  en: (row) => regionFullEnglish(row.id) || row.en,
  parent: (row, _args, { loaders }) => loadOne(loaders.region, row.parentId),
  members: async (row, _args, { store, loaders }) => {
    const rows = await store.query('regionMembership', { ids: [row.id] });
    return Promise.all(rows.filter(({ groupId }) => groupId === row.id).map(({ memberId }) => loadOne(loaders.region, memberId)));
  },
  groups: async (row, _args, { store, loaders }) => {
    const rows = await store.query('regionMembership', { ids: [row.id] });
    return Promise.all(rows.filter(({ memberId }) => memberId === row.id).map(({ groupId }) => loadOne(loaders.region, groupId)));
  },
  documents: (row, { reading, ...page }: PageArguments & Read, context) => documentsOf(row.id, reading, page, context),
  instruments: async (row, { reading }: Read, context) => countClasses(await regionsRead(row.id, reading, context), context),
  bodies: async (row, { first, reading }: { first: number } & Read, context) =>
    countBodies(await regionsRead(row.id, reading, context), first, context),
};

export const entityResolvers = { Body: bodyFields, Region: regionFields };
