import { JingweiError } from '../../graph/errors.ts';
import { instrumentById } from '../../graph/vocabulary/instruments.ts';
import type { Context } from '../context.ts';
import { makeCells, type MatrixCell } from './cells.ts';
import { findColumns } from './columns.ts';
import type { Asked } from './occurrences.ts';
import { findFrame } from './rows.ts';
import { readTallies, type Tally } from './tallies.ts';
import type { MatrixColumn, MatrixFrame, MatrixInput, MatrixOrder, MatrixRegion } from './types.ts';
import { said } from '../said.ts';

/** Columns and rows with more are cut to the first; what was cut is counted. */
const MOST_COLUMNS = 60;
const MOST_PHRASES = 6;
const LONGEST_PHRASE = 60;

export interface MatrixRow extends MatrixRegion {
  readonly cells: readonly MatrixCell[];
  readonly asked: Asked;
}

/** A whole table. */
export interface Matrix {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  readonly asked: Asked;
  readonly frame: MatrixFrame;
  /** Columns that were left out beyond the most that are shown. */
  readonly columnsLeft: number;
  /** Rows and columns that were hidden because they hold no clause. */
  readonly hidden: { readonly rows: number; readonly columns: number };
}

export interface MatrixArrangement {
  readonly sortRows?: MatrixOrder | null;
  readonly sortColumns?: MatrixOrder | null;
  readonly hideEmpty?: boolean | null;
}

/** What fills the cells, checked: an unknown class or too many phrases are `BAD_ARGUMENT`. */
export async function readAsked({ columns, of, phrases }: MatrixInput, documentIds: readonly string[], context: Context): Promise<Asked> {
  const words = [...new Set((phrases ?? []).map((phrase) => phrase.trim().slice(0, LONGEST_PHRASE)).filter((phrase) => phrase !== ''))];
  if (words.length > MOST_PHRASES)
    throw new JingweiError('BAD_ARGUMENT', said(`检索列有 ${words.length} 个`, `There are ${words.length} search columns`), {
      remedy: said(`最多 ${MOST_PHRASES} 个，请去掉一些`, `At most ${MOST_PHRASES}: remove some`),
    });
  if (columns !== 'INSTRUMENTS') return { columns, of: null, phrases: words };
  if (of !== undefined && of !== null && of !== '') {
    if (instrumentById(of)?.isClass !== true)
      throw new JingweiError('BAD_ARGUMENT', said(`没有工具类别“${of}”`, `There is no class of instruments “${of}”`), {
        remedy: said('请从列表中选择', 'Choose one of the list'),
      });
    return { columns, of, phrases: words };
  }
  return { columns, of: await mostUsedClass(documentIds, context), phrases: words };
}

async function mostUsedClass(documentIds: readonly string[], { store }: Context): Promise<string> {
  const counts = new Map<string, number>();
  for (const { column, clauses } of await store.query('useTallies', { ids: documentIds, by: 'class' }))
    counts.set(column, (counts.get(column) ?? 0) + clauses);
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? 'credit';
}

/** Ids of the documents that can fill a cell, those that cover one among them. */
export function documentsOf({ rows }: Pick<MatrixFrame, 'rows'>): string[] {
  return [...new Set(rows.flatMap(({ documents, above }) => [...documents, ...above].map(({ id }) => id)))];
}

/** The table that is asked for. */
export async function makeMatrix(input: MatrixInput, arranged: MatrixArrangement, context: Context): Promise<Matrix> {
  const frame = await findFrame(input, context);
  const documentIds = documentsOf(frame);
  const asked = await readAsked(input, documentIds, context);
  const tallies = await readTallies(asked, documentIds, context);
  const columns = await findColumns(asked, [...tallies.values()].flat(), context);
  const phrases = columns.filter(({ kind }) => kind === 'phrase');
  const others = columns.filter(({ kind }) => kind !== 'phrase');
  const shown = [...phrases, ...others.slice(0, MOST_COLUMNS)];
  const table = arrange(shown, frame, tallies, asked, arranged);
  return { ...table, asked, frame, columnsLeft: Math.max(0, others.length - MOST_COLUMNS) };
}

function arrange(
  columns: readonly MatrixColumn[],
  { rows }: MatrixFrame,
  tallies: ReadonlyMap<string, readonly Tally[]>,
  asked: Asked,
  { sortRows, sortColumns, hideEmpty }: MatrixArrangement,
): Pick<Matrix, 'columns' | 'rows' | 'hidden'> {
  const full = rows.map((row): MatrixRow => ({
    ...row,
    asked,
    cells: makeCells(row, columns, tallies, asked.columns === 'DEPARTMENTS'),
  }));
  const clausesIn = (column: number): number => full.reduce((sum, { cells }) => sum + (cells[column]?.clauses ?? 0), 0);
  const clausesOf = ({ cells }: MatrixRow): number => cells.reduce((sum, { clauses }) => sum + clauses, 0);
  const counted = columns.map((column, at) => ({ column, at, count: clausesIn(at) }));
  const keptColumns = counted.filter(({ count, column }) => hideEmpty !== true || count > 0 || column.kind === 'phrase');
  const keptRows = full.filter((row) => hideEmpty !== true || clausesOf(row) > 0 || row.addedAs.length > 0);
  const byName = new Intl.Collator('zh-Hans-CN-u-co-pinyin').compare;
  const order = sort(
    keptColumns,
    sortColumns,
    ({ count }) => count,
    ({ column }) => column.name,
    byName,
  );
  return {
    columns: order.map(({ column }) => column),
    rows: sort(keptRows, sortRows, clausesOf, ({ region }) => region.name, byName).map((row) => ({
      ...row,
      cells: order.flatMap(({ at }) => row.cells[at] ?? []),
    })),
    hidden: { rows: full.length - keptRows.length, columns: columns.length - keptColumns.length },
  };
}

function sort<T>(
  list: readonly T[],
  order: MatrixOrder | null | undefined,
  count: (entry: T) => number,
  name: (entry: T) => string,
  compare: (a: string, b: string) => number,
): T[] {
  if (order === 'COUNT') return list.toSorted((a, b) => count(b) - count(a));
  return order === 'NAME' ? list.toSorted((a, b) => compare(name(a), name(b))) : [...list];
}
