import type { LegendEntry } from './forces.ts';
import { forcesOf, mentionEntry } from './forces.ts';
import type { MatrixColumn, MatrixRegion, Occurrence } from './types.ts';

/** What a cell says; the order is that in which the first that fits is taken. */
export type MatrixState = 'STRENGTH' | 'MENTIONED' | 'COVERED' | 'NOT_COLLECTED' | 'NOT_IN_EXTENT' | 'ABSENT';

/** A document above the region that has what the region's own documents do not. */
export interface Cover {
  readonly documentId: string;
  /** First clause that has it. */
  readonly clauseId: string;
  readonly factId: string;
  readonly clauses: number;
}

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
  readonly covers: readonly Cover[];
}

type ByDocument = ReadonlyMap<string, readonly Occurrence[]>;

/** Prohibition and duty say different things: a cell that holds both shows both. */
const BOTH: ReadonlySet<string> = new Set(['prohibit', 'oblige']);

const clausesOf = (list: readonly Occurrence[]): Set<string> => new Set(list.map(({ clauseId }) => clauseId));

/** The cells of one row, in the order of the columns. */
export function makeCells(row: MatrixRegion, columns: readonly MatrixColumn[], facts: ByDocument, departments: boolean): MatrixCell[] {
  const own = groupByColumn(row.documents.map(({ id }) => facts.get(id) ?? []).flat());
  const above = groupByColumn(row.above.map(({ id }) => facts.get(id) ?? []).flat());
  return columns.map((column): MatrixCell => {
    const found = own.get(column.key) ?? [];
    const acting = found.filter(({ acts }) => acts);
    const covers = found.length > 0 ? [] : coversOf((above.get(column.key) ?? []).filter(({ acts }) => acts));
    const state = stateOf(row, acting.length, found.length, covers.length);
    const shown = acting.length > 0 ? acting : found;
    const clauses = clausesOf(shown);
    return {
      row: row.region.id,
      column: column.key,
      state,
      forces: acting.length > 0 ? lettersOf(acting, departments && column.kind === 'office') : found.length > 0 ? [mentionEntry()] : [],
      clauses: clauses.size,
      documents: new Set(shown.map(({ documentId }) => documentId)).size,
      mentioned: [...clausesOf(found)].filter((id) => !clauses.has(id)).length,
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

function lettersOf(acting: readonly Occurrence[], departments: boolean): LegendEntry[] {
  const present = forcesOf(departments).filter(({ id }) => acting.some(({ force }) => force === id));
  const both = present.filter(({ id }) => BOTH.has(id));
  return both.length > 1 ? both : present.slice(0, 1);
}

function coversOf(found: readonly Occurrence[]): Cover[] {
  const byDocument = Map.groupBy(found, ({ documentId }) => documentId);
  return [...byDocument].flatMap(([documentId, list]): Cover[] => {
    const [first] = list;
    return first === undefined ? [] : [{ documentId, clauseId: first.clauseId, factId: first.id, clauses: clausesOf(list).size }];
  });
}

function groupByColumn(facts: readonly Occurrence[]): Map<string, Occurrence[]> {
  return Map.groupBy(facts, ({ column }) => column);
}
