import type { QueryParameters, QueryRow } from '../../graph/store/queries.ts';
import { instrumentAncestors } from '../../graph/vocabulary/instruments.ts';
import type { Context } from '../context.ts';
import { pageAt, readPage, type Page, type PageArguments } from '../paging.ts';
import { regionsRead, type Reading } from '../regions.ts';
import type { InstrumentRow } from '../resolvers/types.ts';
import { findLeftOut, type Asked } from '../standing.ts';

export type UseRow = QueryRow<'usesListed'>;

/** What narrows the uses of an instrument; what is absent does not. The fields are conjunctive. */
export interface UseFilter {
  readonly region?: string | null;
  readonly reading?: Reading | null;
  /** A body that the clause gives a task, and the role in which it does; any role if that is absent. */
  readonly body?: string | null;
  readonly role?: string | null;
  /** Another instrument that the clause uses, itself or by one below it. */
  readonly beside?: string | null;
  /** supply, environment or demand. */
  readonly type?: string | null;
}

export interface UsePage extends Page<UseRow> {
  readonly clauseCount: number;
  readonly documentCount: number;
}

/** The instrument with all below it, and the documents that its counts leave out: parameters of every query about its uses. */
export async function usesAsked(
  row: Asked<InstrumentRow>,
  context: Context,
): Promise<{ ids: readonly string[]; without: readonly string[] }> {
  const [ids, { without }] = await Promise.all([context.loaders.below.load(row.id), findLeftOut(row, context)]);
  return { ids, without };
}

/** Ids of the instruments above, nearest first, ending in the class; one that a text coined stands directly below its class. */
export function aboveOf({ id, isClass, class: classId }: InstrumentRow): string[] {
  const known = instrumentAncestors(id).map((above) => above.id);
  return known.length > 0 || isClass ? known : [classId];
}

/** The instrument, all below it and all above it: what a clause that uses it does not use beside it. */
export async function lineageOf(row: InstrumentRow, { loaders }: Context): Promise<string[]> {
  return [...new Set([...(await loaders.below.load(row.id)), ...aboveOf(row)])];
}

/** One page of the uses that a filter leaves, by document and place in the text. */
export async function listUses(row: Asked<InstrumentRow>, filter: UseFilter, page: PageArguments, context: Context): Promise<UsePage> {
  const { offset, limit } = readPage(page);
  const asked = await narrow(row, filter, context);
  const [totals] = asked === null ? [] : await context.store.query('useTotals', asked);
  const { uses, clauses, documents } = totals ?? { uses: 0, clauses: 0, documents: 0 };
  const rows = asked === null || uses === 0 || limit === 0 ? [] : await context.store.query('usesListed', { ...asked, offset, limit });
  return { ...pageAt(rows, offset, uses), clauseCount: clauses, documentCount: documents };
}

/** A filter as the queries take it; null where nothing can pass. */
async function narrow(row: Asked<InstrumentRow>, filter: UseFilter, context: Context): Promise<QueryParameters<'useTotals'> | null> {
  const { region, reading, body, role, beside, type } = filter;
  const [asked, regions, others] = await Promise.all([
    usesAsked(row, context),
    region ? regionsRead(region, reading ?? 'LOCAL', context) : [],
    beside ? othersOf(row, beside, context) : [],
  ]);
  if ((region && regions.length === 0) || (beside && others.length === 0)) return null;
  return { ...asked, regions, body: body ?? '', role: role ?? '', beside: others, type: type ?? '' };
}

/** Another instrument with all below it, without what belongs to this one's own line. */
async function othersOf(row: InstrumentRow, beside: string, context: Context): Promise<string[]> {
  const [below, lineage] = await Promise.all([context.loaders.below.load(beside), lineageOf(row, context)]);
  return below.filter((id) => !lineage.includes(id));
}
