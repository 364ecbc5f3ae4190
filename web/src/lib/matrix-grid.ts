import type { FragmentOf, ResultOf } from './api/graphql.ts';
import type { MATRIX, MATRIX_CELL, MATRIX_COLUMN } from './api/queries/matrix.ts';

export type Matrix = ResultOf<typeof MATRIX>['matrix'];
export type MatrixRegion = Matrix['rows'][number];
/** Level of a group of regions. */
export const GROUP = '跨区域';
export type MatrixColumn = FragmentOf<typeof MATRIX_COLUMN>;
export type Cell = FragmentOf<typeof MATRIX_CELL>;

/** Head of a line or of a column of the table as it is shown. */
export type Head = { readonly id: string } & (
  { readonly region: MatrixRegion; readonly column: null } | { readonly region: null; readonly column: MatrixColumn }
);

/** The table as it is shown: heads above, and lines that begin with a head. */
export interface Grid {
  readonly heads: readonly Head[];
  readonly lines: readonly { readonly head: Head; readonly cells: readonly Cell[] }[];
}

/** Lays out a matrix; transposed, its columns become lines. */
export function layGrid({ rows, columns }: Pick<Matrix, 'rows' | 'columns'>, transposed: boolean): Grid {
  const regions = rows.map((region): Head => ({ id: region.region.id, region, column: null }));
  const things = columns.map((column): Head => ({ id: column.key, region: null, column }));
  if (!transposed) return { heads: things, lines: rows.map(({ cells }, at) => ({ head: regions[at] as Head, cells })) };
  return {
    heads: regions,
    lines: things.map((head, at) => ({ head, cells: rows.flatMap(({ cells }) => cells[at] ?? []) })),
  };
}

/** How far an arrow key moves in the grid, as [lines, cells]; undefined for other keys. */
export function stepOf(key: string): readonly [number, number] | undefined {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    Home: [0, -Infinity],
    End: [0, Infinity],
  };
  return Object.hasOwn(steps, key) ? steps[key] : undefined;
}
