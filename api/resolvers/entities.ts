import { regionFullEnglish, regionFullName } from '../../graph/vocabulary/regions.ts';
import type { Context } from '../context.ts';
import { loadOne } from '../loaders.ts';
import { LIST_LIMIT, mapPage, pageAt, pageOf, readPage, type PageArguments } from '../paging.ts';
import { regionsRead, type Reading } from '../regions.ts';
import { findLeftOut, type Asked } from '../standing.ts';
import type { BodyRow, DocumentRow, FieldResolvers, RegionRow } from './types.ts';

/** One page of documents, given their ids in order. */
export async function documentPage(ids: readonly string[], page: PageArguments, { loaders }: Context) {
  return mapPage(pageOf(ids, page), async (id) => loadOne<DocumentRow>(loaders.document, id));
}

/** Documents that count for a region in a reading, newest first; all if it is null. Those of `without` are left out. */
export async function documentsOf(
  region: string | null,
  reading: Reading,
  page: PageArguments,
  context: Context,
  without: readonly string[] = [],
) {
  const ids = await idsOf(region, reading, context);
  return documentPage(without.length === 0 ? ids : ids.filter((id) => !without.includes(id)), page, context);
}

async function idsOf(region: string | null, reading: Reading, context: Context): Promise<string[]> {
  const regions = region === null ? [] : await regionsRead(region, reading, context);
  return region !== null && regions.length === 0 ? [] : (await context.store.query('documentIds', { regions })).map((row) => row.id);
}

/** Bodies with tasks in the given regions (all if null) outside of some documents, most often named first. */
export async function countBodies(
  regions: readonly string[] | null,
  first: number,
  { store, loaders }: Context,
  without: readonly string[] = [],
) {
  if (regions?.length === 0) return [];
  const rows = await store.query('bodyCounts', { regions: regions ?? [], without });
  return Promise.all(
    rows
      .slice(0, Math.min(first, LIST_LIMIT))
      .map(async ({ bodyId, ...counts }) => ({ body: await loadOne(loaders.body, bodyId), ...counts })),
  );
}

/** Instrument classes used in the given regions (all if null) outside of some documents, most used first. */
export async function countClasses(regions: readonly string[] | null, { store, loaders }: Context, without: readonly string[] = []) {
  if (regions?.length === 0) return [];
  const rows = await store.query('classCounts', { regions: regions ?? [], without });
  return Promise.all(
    rows.map(async (row) => ({ instrument: await loadOne(loaders.instrument, row.class), clauses: row.clauses, documents: row.documents })),
  );
}

/** What narrows the tasks of a body. */
interface DutyFilter {
  readonly role?: string | null;
  readonly region?: string | null;
  readonly reading: Reading;
}

/** How many documents that give it tasks are left out of its lists and counts. */
async function countLeftOut(row: Asked<BodyRow>, context: Context) {
  const { asOf, without } = await findLeftOut(row, context);
  if (without.length === 0) return { asOf, expired: 0 };
  const count = async (leaving: readonly string[]) =>
    (await context.store.query('dutyTotals', { id: row.id, regions: [], without: leaving })).find(({ role }) => role === '')?.documents ??
    0;
  const [all, kept] = await Promise.all([count([]), count(without)]);
  return { asOf, expired: all - kept };
}

const bodyFields: FieldResolvers<Asked<BodyRow>> = {
  standing: (row, _args, context) => countLeftOut(row, context),
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
        // What a predecessor was given is asked on the same day.
        .map(async ({ fromId, date, source }) => {
          const body = await loadOne(loaders.body, fromId);
          return { body: body && { ...body, standing: row.standing }, date, source };
        }),
    );
  },
  duties: async (row, { role, region, reading, ...page }: PageArguments & DutyFilter, context) => {
    const [{ offset, limit }, { without }] = [readPage(page), await findLeftOut(row, context)];
    const regions = region ? await regionsRead(region, reading, context) : [];
    if (region && regions.length === 0) return { ...pageAt([], offset, 0), clauseCount: 0 };
    const asked = { id: row.id, regions, without };
    const totals = (await context.store.query('dutyTotals', asked)).find((each) => each.role === (role ?? ''));
    const rows =
      totals === undefined || limit === 0 ? [] : await context.store.query('dutiesByBody', { ...asked, role: role ?? '', offset, limit });
    return { ...pageAt(rows, offset, totals?.duties ?? 0), clauseCount: totals?.clauses ?? 0 };
  },
  partners: async (row, { first }: { first: number }, context) => {
    const { store, loaders } = context;
    const { without } = await findLeftOut(row, context);
    const rows = await store.query('partnersOfBody', { id: row.id, without });
    return Promise.all(
      rows
        .slice(0, Math.max(0, Math.min(first, LIST_LIMIT)))
        .map(async ({ bodyId, ...counts }) => ({ body: await loadOne(loaders.body, bodyId), ...counts })),
    );
  },
  partnerCount: async (row, _args, context) => {
    const { without } = await findLeftOut(row, context);
    return (await context.store.query('partnersOfBody', { id: row.id, without })).length;
  },
  spellings: async (row, _args, context) => {
    const { without } = await findLeftOut(row, context);
    return (await context.store.query('spellingsOfBody', { id: row.id, without })).slice(0, LIST_LIMIT);
  },
  counterparts: async (row, _args, context) => {
    const { store, loaders } = context;
    const [office = '', region] = row.id.split('@');
    if (region === undefined) return [];
    const { without } = await findLeftOut(row, context);
    const rows = (await store.query('bodiesOfOffice', { office, without })).filter(({ id }) => id !== row.id);
    return Promise.all(rows.slice(0, LIST_LIMIT).map(async ({ id, clauses }) => ({ body: await loadOne(loaders.body, id), clauses })));
  },
  issued: async (row, page: PageArguments, context) => {
    const [{ without }, rows] = await Promise.all([findLeftOut(row, context), context.store.query('documentsByIssuer', { ids: [row.id] })]);
    return documentPage(
      rows.map(({ documentId }) => documentId).filter((id) => !without.includes(id)),
      page,
      context,
    );
  },
};

/** How a field means its region. */
interface Read {
  readonly reading: Reading;
}

const regionFields: FieldResolvers<Asked<RegionRow>> = {
  standing: async (row, { reading }: Read, context) => {
    const { asOf, without } = await findLeftOut(row, context);
    const ids = without.length === 0 ? [] : await idsOf(row.id, reading, context);
    return { asOf, expired: ids.filter((id) => without.includes(id)).length };
  },
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
  documents: async (row, { reading, ...page }: PageArguments & Read, context) =>
    documentsOf(row.id, reading, page, context, (await findLeftOut(row, context)).without),
  instruments: async (row, { reading }: Read, context) =>
    countClasses(await regionsRead(row.id, reading, context), context, (await findLeftOut(row, context)).without),
  bodies: async (row, { first, reading }: { first: number } & Read, context) =>
    countBodies(await regionsRead(row.id, reading, context), first, context, (await findLeftOut(row, context)).without),
};

export const entityResolvers = { Body: bodyFields, Region: regionFields };
