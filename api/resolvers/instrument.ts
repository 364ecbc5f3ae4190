import { loadVocabulary } from '../../graph/vocabulary/load.ts';
import { isWithin } from '../../graph/vocabulary/regions.ts';
import { lineageOf, listUses, usesAsked, type UseFilter } from '../instruments/uses.ts';
import type { Context } from '../context.ts';
import { loadOne } from '../loaders.ts';
import { LIST_LIMIT, pageOf, type PageArguments } from '../paging.ts';
import { compareRegions, regionsRead } from '../regions.ts';
import { findLeftOut, type Asked } from '../standing.ts';
import type { DocumentRow, FieldResolvers, InstrumentRow } from './types.ts';

type Row = Asked<InstrumentRow>;

/** The documents of the rows, by id. */
async function documentsOf(rows: readonly { readonly documentId: string }[], { loaders }: Context): Promise<Map<string, DocumentRow>> {
  const ids = [...new Set(rows.map(({ documentId }) => documentId))];
  const found = await Promise.all(ids.map((id) => loadOne<DocumentRow>(loaders.document, id)));
  return new Map(found.flatMap((row) => (row === null ? [] : [[row.id, row]])));
}

/** Clauses of the whole collection, without the documents that are left out, by document and type of the instruments that they use. */
async function allTypes(row: Row, context: Context) {
  const [{ without }, held] = await Promise.all([findLeftOut(row, context), context.store.query('documentIds', { regions: [] })]);
  const hidden = new Set(without);
  const ids = held.map(({ id }) => id).filter((id) => !hidden.has(id));
  const tallies = await context.store.query('useTallies', { ids, by: 'policyType' });
  return { tallies, documents: await documentsOf(tallies, context) };
}

/** The regions with documents, each with the uses in its own documents and those of places below it, and how they divide by type. */
async function regionsOf(row: Row, context: Context) {
  const { loaders, store } = context;
  const [counted, held] = await Promise.all([store.query('useRegions', await usesAsked(row, context)), store.query('regionCounts', {})]);
  let tallies: ReturnType<typeof allTypes> | undefined;
  const rows = held.map(async ({ regionId: id }) => {
    // A clause is of one document, and that of one region: what lies within can be added up.
    const within = counted.filter(({ regionId }) => regionId !== '' && isWithin(regionId, id));
    const sum = (type: string, of: 'clauses' | 'documents') => within.reduce((all, each) => all + (each.type === type ? each[of] : 0), 0);
    const types = async () => {
      const all = await (tallies ??= allTypes(row, context));
      const local = all.tallies.filter(({ documentId }) => isWithin(all.documents.get(documentId)?.regionId ?? '', id));
      return [...loadVocabulary().policyTypes.values()].map((type) => ({
        type,
        clauses: sum(type.id, 'clauses'),
        all: local.filter(({ column }) => column === type.id).reduce((of, { clauses }) => of + clauses, 0),
      }));
    };
    return { region: await loadOne(loaders.region, id), id, clauses: sum('', 'clauses'), documents: sum('', 'documents'), types };
  });
  return (await Promise.all(rows)).filter(({ clauses }) => clauses > 0).toSorted((a, b) => b.clauses - a.clauses || (a.id < b.id ? -1 : 1));
}

async function besideOf(row: Row, context: Context) {
  const lineage = await lineageOf(row, context);
  const counts = await context.store.query('instrumentsBesideUses', { ...(await usesAsked(row, context)), lineage });
  const count = async ({ instrumentId, clauses, documents }: (typeof counts)[number]) => ({
    instrument: await loadOne(context.loaders.instrument, instrumentId),
    clauses,
    documents,
  });
  const named = Map.groupBy(
    counts.filter(({ isClass }) => !isClass),
    (each) => each.class,
  );
  return Promise.all(
    counts
      .filter(({ isClass }) => isClass)
      .map(async (each) => ({ ...(await count(each)), named: await Promise.all((named.get(each.class) ?? []).map(count)) })),
  );
}

/** How many documents that use it are left out of its lists and counts. */
async function countLeftOut(row: Row, context: Context) {
  const [{ asOf, without }, { ids }] = await Promise.all([findLeftOut(row, context), usesAsked(row, context)]);
  if (without.length === 0) return { asOf, expired: 0 };
  const count = async (leaving: readonly string[]) =>
    (await context.store.query('useRegions', { ids, without: leaving }))
      .filter(({ type }) => type === '')
      .reduce((sum, { documents }) => sum + documents, 0);
  const [all, kept] = await Promise.all([count([]), count(without)]);
  return { asOf, expired: all - kept };
}

/** Terms by the region of their document, by level and code; of each region those of the newest document first, counted beyond what is listed. */
async function termsByRegion(row: Row, context: Context) {
  const rows = await context.store.query('termsListed', { ...(await usesAsked(row, context)), limit: LIST_LIMIT });
  const loaded = await Promise.all(
    [...Map.groupBy(rows, ({ regionId }) => regionId)].map(async ([id, terms]) => ({
      region: await loadOne(context.loaders.region, id || null),
      count: terms[0]?.total ?? 0,
      terms,
    })),
  );
  return loaded.toSorted((a, b) => (a.region && b.region ? compareRegions(a.region, b.region) : a.region ? -1 : 1));
}

const instrumentFields: FieldResolvers<Row> = {
  policyType: (row) => loadVocabulary().policyTypes.get(row.policyType),
  class: (row, _args, { loaders }) => loadOne(loaders.instrument, row.class),
  children: async (row, _args, context) => {
    const { ids, without } = await usesAsked(row, context);
    const below = new Set(ids);
    const counts = (await context.store.query('instrumentCounts', { regions: [], without })).filter(
      ({ instrumentId }) => instrumentId !== row.id && below.has(instrumentId),
    );
    return Promise.all(
      counts.map(async ({ instrumentId, clauses, documents }) => ({
        instrument: await loadOne(context.loaders.instrument, instrumentId),
        clauses,
        documents,
      })),
    );
  },
  standing: (row, _args, context) => countLeftOut(row, context),
  uses: (row, { first, after, ...filter }: PageArguments & UseFilter, context) =>
    listUses(row, filter, { first, after: after ?? null }, context),
  firstUses: async (row, _args, context) => context.store.query('firstUses', await usesAsked(row, context)),
  bodies: async (row, { first }: { first: number }, context) => {
    const counts = await context.store.query('bodiesBesideUses', await usesAsked(row, context));
    return Promise.all(
      counts
        .slice(0, Math.max(0, Math.min(first, LIST_LIMIT)))
        .map(async ({ bodyId, ...each }) => ({ body: await loadOne(context.loaders.body, bodyId), ...each })),
    );
  },
  bodyCount: async (row, _args, context) => (await context.store.query('bodiesBesideUses', await usesAsked(row, context))).length,
  beside: (row, _args, context) => besideOf(row, context),
  terms: async (row, { region, ...page }: PageArguments & { region?: string | null }, context) => {
    const regions = region === undefined || region === null ? [] : await regionsRead(region, 'LOCAL', context);
    if (typeof region === 'string' && regions.length === 0) return pageOf([], page);
    return pageOf(await context.store.query('termsByInstrument', { ...(await usesAsked(row, context)), regions, documents: [] }), page);
  },
  termsByRegion: (row, _args, context) => termsByRegion(row, context),
  regions: (row, _args, context) => regionsOf(row, context),
};

export const instrumentResolvers = { Instrument: instrumentFields };
