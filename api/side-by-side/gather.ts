import type { QueryRow } from '../../graph/store/queries.ts';
import type { Context } from '../context.ts';
import { countsFor, type Extent } from '../extent.ts';
import { loadOne } from '../loaders.ts';
import type { ClauseRow, DocumentRow } from '../resolvers/types.ts';
import { resolveRange } from '../resolvers/facts.ts';
import type { Range } from './differing.ts';

/** A clause about what is compared. */
export interface Found {
  readonly clause: ClauseRow;
  /** Where its text names it. */
  readonly marks: readonly Range[];
  /** Ids of what it names of the thing compared. */
  readonly concepts: ReadonlySet<string>;
}

/** A clause about what is compared, which is read only if it is shown: null if it has been taken out meanwhile. */
export interface Sighting {
  readonly documentId: string;
  read(): Promise<Found | null>;
}

/** What is looked for: finds the clauses of some documents that are about it, best first. */
export type Finder = (documentIds: readonly string[]) => Promise<readonly Sighting[]>;

/** Most clauses of one region that are shown; a reader compares no more. */
const MOST_CLAUSES = 40;

/** One region with what its documents say. */
export interface Column {
  readonly regionId: string;
  readonly state: 'used' | 'covered' | 'absent' | 'not_held';
  readonly documents: number;
  /** Documents of the region that stand in the column of one below it. */
  readonly apart: number;
  readonly clauses: number;
  /** In the order of the documents, newest first, and of the text. */
  readonly found: readonly Found[];
  readonly covering: readonly DocumentRow[];
}

/** Clauses that use an instrument or one below it; uses before mere mentions. */
export async function findByInstrument(instrumentId: string, context: Context): Promise<Finder> {
  const ids = (await context.store.query('instrumentsBelow', { id: instrumentId })).map(({ id }) => id);
  const read = async (clauseId: string, rows: readonly QueryRow<'usesByInstrument'>[]): Promise<Found> => {
    const clause = await loadOne(context.loaders.clause, clauseId);
    if (clause === null) throw new Error(`use in ${clauseId}, which is no clause`);
    const marks = await Promise.all(rows.map((row) => resolveRange(row, { start: row.spanStart, end: row.spanEnd }, context)));
    return { clause, marks: withoutOverlap(marks), concepts: new Set(rows.map((row) => row.instrumentId)) };
  };
  return async (documents) => {
    const uses = await context.store.query('usesByInstrument', { ids, regions: [], documents });
    const seen = [...Map.groupBy(uses, ({ clauseId }) => clauseId)].map(([clauseId, rows]) => ({
      documentId: rows[0]?.documentId ?? '',
      used: rows.some(({ role }) => role === 'use'),
      read: () => read(clauseId, rows),
    }));
    return seen.toSorted((a, b) => Number(b.used) - Number(a.used));
  };
}

/** Ranges in order, those that begin inside an earlier one left out. */
function withoutOverlap(ranges: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
  }
  return kept;
}

/**
 * What the documents of one region say (本地文件); where they do not, which documents above it do. Documents that count for another of the `compared` regions
 * below it stand in that one's column alone: no clause stands beside itself.
 */
export async function gatherColumn(regionId: string, compared: readonly string[], extent: Extent, find: Finder): Promise<Column> {
  const below = compared.filter((other) => other !== regionId && countsFor(other, regionId, 'LOCAL'));
  const local = extent.documents.filter((row) => countsFor(row.regionId, regionId, 'LOCAL'));
  const own = local.filter((row) => !below.some((other) => countsFor(row.regionId, other, 'LOCAL')));
  const all = own.length === 0 ? [] : await find(own.map(({ id }) => id));
  const order = new Map(own.map(({ id }, at) => [id, at]));
  const found = (await Promise.all(all.slice(0, MOST_CLAUSES).map((sighting) => sighting.read())))
    .filter((entry) => entry !== null)
    .toSorted(
      (a, b) => (order.get(a.clause.documentId) ?? 0) - (order.get(b.clause.documentId) ?? 0) || a.clause.position - b.clause.position,
    );
  const covering = found.length > 0 ? [] : await findCovering(regionId, extent, find);
  const state = found.length > 0 ? 'used' : covering.length > 0 ? 'covered' : local.length > 0 ? 'absent' : 'not_held';
  return { regionId, state, documents: own.length, apart: local.length - own.length, clauses: all.length, found, covering };
}

/** Documents of superior regions and of the region's groups that say it. */
async function findCovering(regionId: string, extent: Extent, find: Finder): Promise<DocumentRow[]> {
  const above = extent.documents.filter(
    (row) => countsFor(row.regionId, regionId, 'APPLICABLE') && !countsFor(row.regionId, regionId, 'LOCAL'),
  );
  if (above.length === 0) return [];
  const said = new Set((await find(above.map(({ id }) => id))).map(({ documentId }) => documentId));
  return above.filter(({ id }) => said.has(id));
}
