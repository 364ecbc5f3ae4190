import type { LegendEntry } from './forces.ts';
import { forcesOf, mentionEntry } from './forces.ts';
import type { Tally } from './tallies.ts';
import type { MatrixColumn, MatrixRegion } from './types.ts';

/** What a cell says; the order is that in which the first that fits is taken. */
export type MatrixState = 'STRENGTH' | 'MENTIONED' | 'COVERED' | 'NOT_COLLECTED' | 'NOT_IN_EXTENT' | 'ABSENT';

export interface MatrixCell {
  readonly row: string;
  readonly column: string;
  readonly state: MatrixState;
  /** Strongest first; of several only where 禁 and 应 both occur. */
  readonly forces: readonly LegendEntry[];
  /** Clauses that act by it; where none does, clauses that mention it. */
  readonly clauses: number;
  readonly documents: number;
  /** Clauses that only mention it beside those that act by it. */
  readonly mentioned: number;
  /** Documents of the row. */
  readonly of: number;
  /** Of documents above the region that have what its own do not. */
  readonly covers: readonly Tally[];
}

/** Prohibition and duty say different things: a cell that holds both shows both. */
const BOTH: ReadonlySet<string> = new Set(['prohibit', 'oblige']);

const sum = (tallies: readonly Tally[], count: (tally: Tally) => number): number => tallies.reduce((all, tally) => all + count(tally), 0);

/** The cells of one row, in the order of the columns. */
export function makeCells(
  row: MatrixRegion,
  columns: readonly MatrixColumn[],
  tallies: ReadonlyMap<string, readonly Tally[]>,
  departments: boolean,
): MatrixCell[] {
  const own = groupByColumn(row.documents.flatMap(({ id }) => tallies.get(id) ?? []));
  const above = groupByColumn(row.above.flatMap(({ id }) => tallies.get(id) ?? []));
  return columns.map((column): MatrixCell => {
    const found = own.get(column.key) ?? [];
    const acting = found.filter((tally) => tally.acting > 0);
    const covers = found.length > 0 ? [] : (above.get(column.key) ?? []).filter((tally) => tally.acting > 0);
    const clauses = sum(found, (tally) => tally.clauses);
    const acts = sum(acting, (tally) => tally.acting);
    return {
      row: row.region.id,
      column: column.key,
      state: stateOf(row, acts, found.length, covers.length),
      forces: acts > 0 ? lettersOf(acting, departments && column.kind === 'office') : found.length > 0 ? [mentionEntry()] : [],
      clauses: acts > 0 ? acts : clauses,
      documents: acts > 0 ? acting.length : found.length,
      mentioned: acts > 0 ? clauses - acts : 0,
      of: row.documents.length,
      covers,
    };
  });
}

function stateOf(row: MatrixRegion, acting: number, found: number, covers: number): MatrixState {
  if (acting > 0) return 'STRENGTH';
  if (found > 0) return 'MENTIONED';
  if (covers > 0) return 'COVERED';
  if (row.held === 0) return 'NOT_COLLECTED';
  return row.documents.length === 0 ? 'NOT_IN_EXTENT' : 'ABSENT';
}

function lettersOf(acting: readonly Tally[], departments: boolean): LegendEntry[] {
  const present = forcesOf(departments).filter(({ id }) => acting.some(({ forces }) => forces.includes(id)));
  const both = present.filter(({ id }) => BOTH.has(id));
  return both.length > 1 ? both : present.slice(0, 1);
}

function groupByColumn(tallies: readonly Tally[]): Map<string, Tally[]> {
  return Map.groupBy(tallies, ({ column }) => column);
}
