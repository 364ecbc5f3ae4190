import { setStacks } from './stacks.ts';
import { findRows, type Row, type Run } from './rows.ts';

/** Lines that are read one after the other; 0 for lines across the page, 1 and 2 for the columns beside each other. */
export interface Column {
  readonly number: number;
  readonly rows: readonly Row[];
}

const FEWEST_ROWS = 6;
/** Share of a column's lines that reach its edge: running text does, the cells of a table do not. */
const FULL_ROWS = 0.6;

/** Divides a stretch of a page into columns where running text stands in two beside each other; else all of it is one. */
export function splitColumns(runs: readonly Run[]): Column[] {
  const sorted = setStacks(runs).toSorted((a, b) => a.y - b.y);
  const found = findGutter(sorted);
  if (found === null) return [{ number: 0, rows: findRows(sorted) }];
  const { gutter, from, to } = found;
  const inside = sorted.slice(from, to);
  return [
    ...(from > 0 ? [{ number: 0, rows: findRows(sorted.slice(0, from)) }] : []),
    { number: 1, rows: findRows(inside.filter((run) => run.right <= gutter)) },
    { number: 2, rows: findRows(inside.filter((run) => run.right > gutter)) },
    ...(to < sorted.length ? splitColumns(sorted.slice(to)) : []),
  ];
}

function findGutter(sorted: readonly Run[]): { readonly gutter: number; readonly from: number; readonly to: number } | null {
  const left = sorted.reduce((least, run) => Math.min(least, run.left), Infinity);
  const right = sorted.reduce((most, run) => Math.max(most, run.right), -Infinity);
  for (const edge of frequentLefts(sorted, left + 0.35 * (right - left), left + 0.7 * (right - left))) {
    const gutter = edge - 2;
    let from = 0;
    for (let at = 0; at <= sorted.length; at += 1) {
      const run = sorted[at];
      if (run !== undefined && !(run.left < gutter && run.right > gutter)) continue;
      if (at - from >= 2 * FEWEST_ROWS && isTwoColumns(sorted.slice(from, at), gutter)) return { gutter, from, to: at };
      from = at + 1;
    }
  }
  return null;
}

/** Left edges in the middle of the page at which many runs begin. */
function frequentLefts(runs: readonly Run[], from: number, to: number): number[] {
  const counts = new Map<number, number>();
  for (const run of runs) {
    if (run.left < from || run.left > to) continue;
    const place = Math.round(run.left / 4) * 4;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= FEWEST_ROWS - 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4)
    .map(([place]) => place - 2);
}

function isTwoColumns(runs: readonly Run[], gutter: number): boolean {
  return [runs.filter((run) => run.right <= gutter), runs.filter((run) => run.right > gutter)].every((side) => {
    const rows = findRows(side);
    if (rows.length < FEWEST_ROWS) return false;
    const edge = rows.map((row) => row.right).sort((a, b) => a - b)[Math.floor(rows.length * 0.8)] ?? 0;
    const full = rows.filter((row) => row.right >= edge - 1.2 * row.size && row.text.length >= 8).length;
    return full >= FULL_ROWS * rows.length;
  });
}
