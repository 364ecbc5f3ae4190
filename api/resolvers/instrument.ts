import { loadVocabulary } from '../../graph/vocabulary/load.ts';
import { countUses, findFirstUses, groupByRegion, tallyBeside, tallyBodies, type InstrumentTally } from '../instruments/tally.ts';
import { findUses, lineageOf, usesOf, type UseFilter, type UseRow } from '../instruments/uses.ts';
import type { Context } from '../context.ts';
import { loadOne } from '../loaders.ts';
import { loadInstruments } from '../matrix/occurrences.ts';
import { LIST_LIMIT, pageOf, type Page, type PageArguments } from '../paging.ts';
import { compareRegions, regionsRead } from '../regions.ts';
import type { DocumentRow, FieldResolvers, InstrumentRow } from './types.ts';

interface UsePage extends Page<UseRow> {
  readonly uses: readonly UseRow[];
}

/** The documents of the rows, by id. */
async function documentsOf(rows: readonly { readonly documentId: string }[], { loaders }: Context): Promise<Map<string, DocumentRow>> {
  const ids = [...new Set(rows.map(({ documentId }) => documentId))];
  const found = await Promise.all(ids.map((id) => loadOne<DocumentRow>(loaders.document, id)));
  return new Map(found.flatMap((row) => (row === null ? [] : [[row.id, row]])));
}

const clausesOf = (uses: readonly UseRow[]): string[] => [...new Set(uses.map(({ clauseId }) => clauseId))];

/** Rows that a batched look-up gives for the clauses of the uses. */
async function besideUses<Row>(
  uses: readonly UseRow[],
  loader: { loadMany(ids: readonly string[]): Promise<readonly (readonly Row[] | Error)[]> },
): Promise<Row[]> {
  return (await loader.loadMany(clausesOf(uses))).flatMap((rows) => {
    if (rows instanceof Error) throw rows;
    return rows;
  });
}

async function bodiesOf(row: InstrumentRow, context: Context) {
  return tallyBodies(await besideUses(await usesOf(row.id, context), context.loaders.departments));
}

/** Clauses of the whole collection by document and type of the instruments that they use. */
async function allTypes({ store }: Context) {
  const ids = (await store.query('documentIds', { regions: [] })).map(({ id }) => id);
  return store.query('useTallies', { ids, by: 'policyType' });
}

/** The regions with documents, each with the uses in its own documents and those of places below it, and how they divide by type. */
async function regionsOf(row: InstrumentRow, context: Context) {
  const { loaders, store } = context;
  const uses = await usesOf(row.id, context);
  const [documents, held] = await Promise.all([documentsOf(uses, context), store.query('regionCounts', {})]);
  const ids = held.map(({ regionId }) => regionId);
  const byRegion = groupByRegion(uses, ids, ({ documentId }) => documents.get(documentId)?.regionId ?? null);
  let tallies: ReturnType<typeof allTypes> | undefined;
  const counted = [...byRegion].filter(([, within]) => within.length > 0);
  const rows = counted.map(async ([id, within]) => {
    const { clauses, documents } = countUses(within);
    const types = async () => typesOf(id, within, await (tallies ??= allTypes(context)), context);
    return { region: await loadOne(loaders.region, id), id, clauses, documents, types };
  });
  return (await Promise.all(rows)).toSorted((a, b) => b.clauses - a.clauses || (a.id < b.id ? -1 : 1));
}

async function typesOf(region: string, uses: readonly UseRow[], all: Awaited<ReturnType<typeof allTypes>>, context: Context) {
  const [instruments, documents] = await Promise.all([
    loadInstruments(new Set(uses.map(({ instrumentId }) => instrumentId)), context),
    documentsOf(all, context),
  ]);
  const local = groupByRegion(all, [region], ({ documentId }) => documents.get(documentId)?.regionId ?? null).get(region) ?? [];
  return [...loadVocabulary().policyTypes.values()].map((type) => ({
    type,
    clauses: countUses(uses.filter(({ instrumentId }) => instruments.get(instrumentId)?.policyType === type.id)).clauses,
    all: local.filter(({ column }) => column === type.id).reduce((sum, { clauses }) => sum + clauses, 0),
  }));
}

/** Terms by the region of their document, by level and code; of each region those of the newest document first. */
async function termsByRegion(row: InstrumentRow, context: Context) {
  const ids = await context.loaders.below.load(row.id);
  const rows = await context.store.query('termsByInstrument', { ids, regions: [] });
  // a term that quantifies two of the instruments has two rows
  const terms = rows.filter(({ id }, at) => rows.findIndex((other) => other.id === id) === at);
  const documents = await documentsOf(terms, context);
  const dayOf = ({ documentId }: { readonly documentId: string }): string => documents.get(documentId)?.issued ?? '';
  const regions = [...Map.groupBy(terms, ({ documentId }) => documents.get(documentId)?.regionId ?? null)];
  const loaded = await Promise.all(
    regions.map(async ([id, of]) => ({
      region: await loadOne(context.loaders.region, id),
      count: of.length,
      terms: of.toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0)).slice(0, LIST_LIMIT),
    })),
  );
  return loaded.toSorted((a, b) => (a.region && b.region ? compareRegions(a.region, b.region) : a.region ? -1 : 1));
}

const instrumentFields: FieldResolvers<InstrumentRow> = {
  policyType: (row) => loadVocabulary().policyTypes.get(row.policyType),
  class: (row, _args, { loaders }) => loadOne(loaders.instrument, row.class),
  children: async (row, _args, { store, loaders }) => {
    const below = new Set(await loaders.below.load(row.id));
    const counts = (await store.query('instrumentCounts', { regions: [] })).filter(
      ({ instrumentId }) => instrumentId !== row.id && below.has(instrumentId),
    );
    return Promise.all(
      counts.map(async ({ instrumentId, clauses, documents }) => ({
        instrument: await loadOne(loaders.instrument, instrumentId),
        clauses,
        documents,
      })),
    );
  },
  uses: async (row, { first, after, ...filter }: PageArguments & UseFilter, context): Promise<UsePage> => {
    const uses = await findUses(row, filter, context);
    return { ...pageOf(uses, { first, after: after ?? null }), uses };
  },
  firstUses: async (row, _args, context) => {
    const uses = await usesOf(row.id, context);
    return findFirstUses(uses, await documentsOf(uses, context));
  },
  bodies: async (row, { first }: { first: number }, context) => {
    const tallies = (await bodiesOf(row, context)).slice(0, Math.max(0, Math.min(first, LIST_LIMIT)));
    return Promise.all(tallies.map(async ({ bodyId, ...counts }) => ({ body: await loadOne(context.loaders.body, bodyId), ...counts })));
  },
  bodyCount: async (row, _args, context) => (await bodiesOf(row, context)).length,
  beside: async (row, _args, context) => {
    const { loaders } = context;
    const [uses, lineage] = await Promise.all([usesOf(row.id, context), lineageOf(row, context)]);
    const mentions = await besideUses(uses, loaders.instrumentMentions);
    const instruments = await loadInstruments(new Set(mentions.map(({ instrumentId }) => instrumentId)), context);
    const count = async ({ instrumentId, clauses, documents }: InstrumentTally) => ({
      instrument: await loadOne(loaders.instrument, instrumentId),
      clauses,
      documents,
    });
    return Promise.all(
      tallyBeside(mentions, lineage, instruments).map(async ({ named, ...tally }) => ({
        ...(await count(tally)),
        named: await Promise.all(named.map(count)),
      })),
    );
  },
  terms: async (row, { region, ...page }: PageArguments & { region?: string | null }, context) => {
    const ids = await context.loaders.below.load(row.id);
    const regions = region === undefined || region === null ? [] : await regionsRead(region, 'LOCAL', context);
    if (typeof region === 'string' && regions.length === 0) return pageOf([], page);
    return pageOf(await context.store.query('termsByInstrument', { ids, regions }), page);
  },
  termsByRegion: (row, _args, context) => termsByRegion(row, context),
  regions: (row, _args, context) => regionsOf(row, context),
};

const usePage: FieldResolvers<UsePage> = {
  clauseCount: ({ uses }) => countUses(uses).clauses,
  documentCount: ({ uses }) => countUses(uses).documents,
};

export const instrumentResolvers = { Instrument: instrumentFields, InstrumentUseConnection: usePage };
