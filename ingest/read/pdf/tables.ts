import type { Glyph } from './glyphs.ts';
import { findRows, findRuns } from './rows.ts';
import type { Rule } from './rules.ts';
import { readRow, type Cell } from '../table-rows.ts';

interface CellRow {
  readonly top: number;
  readonly cells: readonly Cell[];
}

/** A ruled table: its place, and its rows of cells in reading order. */
export interface Table {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Text of each row, cells separated by a tab; top is the row's upper edge. */
  readonly rows: readonly { readonly top: number; readonly text: string }[];
}

/** Points: ends of rules that lie so close meet. */
const MEET = 3;

/** The ruled tables among a page's rules and the characters that stand outside of them. */
export function findTables(
  rules: readonly Rule[],
  glyphs: readonly Glyph[],
): { readonly tables: readonly Table[]; readonly rest: readonly Glyph[] } {
  const tables: Table[] = [];
  let rest = glyphs;
  for (const group of connect(rules)) {
    const xs = distinct(group.filter((rule) => isUpright(rule)).map((rule) => rule.x1));
    const ys = distinct(group.filter((rule) => !isUpright(rule)).map((rule) => rule.y1));
    if (xs.length < 2 || ys.length < 3 || (xs.length < 3 && !isOpenSided(group, xs))) continue;
    const [left, right] = [Math.min(...group.map((rule) => rule.x1)), Math.max(...group.map((rule) => rule.x2))];
    const [top, bottom] = [ys[0] ?? 0, ys.at(-1) ?? 0];
    const inside = rest.filter((glyph) => isWithin(glyph, left, right, top, bottom));
    if (inside.length === 0) continue;
    const rows = readCells(group, distinct([left, ...xs, right]), ys, inside);
    // A frame around running text, or shading behind its lines: ruled, but no table.
    if (rows.filter(({ cells }) => cells.length > 1).length * 3 < rows.length) continue;
    tables.push({
      left,
      right,
      top,
      bottom,
      rows: rows.flatMap(({ top: at, cells }) => readRow(cells).map((text) => ({ top: at, text }))),
    });
    const taken = new Set(inside);
    rest = rest.filter((glyph) => !taken.has(glyph));
  }
  return { tables, rest };
}

/** Without lines down its sides a table still has one between its columns. */
function isOpenSided(group: readonly Rule[], xs: readonly number[]): boolean {
  const left = Math.min(...group.map((rule) => rule.x1));
  const right = Math.max(...group.map((rule) => rule.x2));
  return xs.some((x) => x - left > 4 * MEET && right - x > 4 * MEET);
}

function isUpright(rule: Rule): boolean {
  return rule.x1 === rule.x2;
}

function isWithin(glyph: Glyph, left: number, right: number, top: number, bottom: number): boolean {
  const [x, y] = centre(glyph);
  return x > left - MEET && x < right + MEET && y > top - MEET && y < bottom + MEET;
}

function centre(glyph: Glyph): readonly [number, number] {
  return [(glyph.left + glyph.right) / 2, glyph.y - 0.35 * glyph.size];
}

/** Groups of rules that meet, each a possible table, from top to bottom. */
function connect(rules: readonly Rule[]): Rule[][] {
  const level = rules.filter((rule) => !isUpright(rule)).sort((a, b) => a.y1 - b.y1);
  const groupOf = new Map<Rule, Rule[]>();
  for (const upright of rules.filter((rule) => isUpright(rule))) {
    let group: Rule[] = [upright];
    groupOf.set(upright, group);
    for (const other of level) {
      if (other.y1 < upright.y1 - MEET) continue;
      if (other.y1 > upright.y2 + MEET) break;
      if (upright.x1 < other.x1 - MEET || upright.x1 > other.x2 + MEET) continue;
      const theirs = groupOf.get(other) ?? [other];
      if (theirs === group) continue;
      const [more, fewer] = theirs.length > group.length ? [theirs, group] : [group, theirs];
      for (const rule of fewer) {
        more.push(rule);
        groupOf.set(rule, more);
      }
      groupOf.set(other, more);
      group = more;
    }
  }
  const groups = [...new Set(groupOf.values())];
  return groups.sort((a, b) => Math.min(...a.map((rule) => rule.y1)) - Math.min(...b.map((rule) => rule.y1)));
}

function distinct(values: readonly number[]): number[] {
  const kept: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) if (kept.length === 0 || value - (kept.at(-1) ?? 0) > MEET) kept.push(value);
  return kept;
}

/** Puts each character into its cell (squares of the grid without a rule between them are one) and reads the cells row by row. */
function readCells(group: readonly Rule[], xs: readonly number[], ys: readonly number[], glyphs: readonly Glyph[]): CellRow[] {
  const [columns, bands] = [xs.length - 1, ys.length - 1];
  const cellOf = joinSquares(group, xs, ys);
  const cells = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const [x, y] = centre(glyph);
    const column = Math.min(
      Math.max(
        xs.findLastIndex((edge) => edge <= x),
        0,
      ),
      columns - 1,
    );
    const band = Math.min(
      Math.max(
        ys.findLastIndex((edge) => edge <= y),
        0,
      ),
      bands - 1,
    );
    const cell = cellOf[band * columns + column] ?? 0;
    const known = cells.get(cell);
    if (known === undefined) cells.set(cell, [glyph]);
    else known.push(glyph);
  }
  const rows: CellRow[] = [];
  for (let band = 0; band < bands; band += 1) {
    const texts: Cell[] = [];
    for (let column = 0; column < columns; column += 1) {
      const own = cells.get(band * columns + column);
      if (own !== undefined) texts.push(readCell(own));
    }
    if (texts.length > 0) rows.push({ top: ys[band] ?? 0, cells: texts });
  }
  return rows;
}

/** For each square of the grid its cell, named by the cell's first square. */
function joinSquares(group: readonly Rule[], xs: readonly number[], ys: readonly number[]): number[] {
  const [columns, bands] = [xs.length - 1, ys.length - 1];
  const parent = Array.from({ length: columns * bands }, (_empty, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] ?? root;
    return root;
  };
  const join = (a: number, b: number): void => {
    const [one, two] = [find(a), find(b)];
    parent[Math.max(one, two)] = Math.min(one, two);
  };
  const upright = group.filter((rule) => isUpright(rule));
  const level = group.filter((rule) => !isUpright(rule));
  for (let band = 0; band < bands; band += 1) {
    const y = ((ys[band] ?? 0) + (ys[band + 1] ?? 0)) / 2;
    for (let column = 0; column < columns; column += 1) {
      const x = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
      const [edge, floor] = [xs[column + 1] ?? 0, ys[band + 1] ?? 0];
      const at = band * columns + column;
      const walled = upright.some((rule) => Math.abs(rule.x1 - edge) <= MEET && rule.y1 <= y && rule.y2 >= y);
      const floored = level.some((rule) => Math.abs(rule.y1 - floor) <= MEET && rule.x1 <= x && rule.x2 >= x);
      if (column + 1 < columns && !walled) join(at, at + 1);
      if (band + 1 < bands && !floored) join(at, at + columns);
    }
  }
  return parent.map((_parent, at) => find(at));
}

const OWN_LINE = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.．、](?![0-9])|[①-⑳•●◆■·-])/;

/** The paragraphs of a cell: its lines are wrapped at its edges, and only a mark begins another paragraph for certain. */
function readCell(glyphs: readonly Glyph[]): Cell {
  const paragraphs: string[] = [];
  for (const { text } of findRows(findRuns(glyphs))) {
    const before = paragraphs.at(-1);
    if (before === undefined || OWN_LINE.test(text)) paragraphs.push(text);
    else paragraphs[paragraphs.length - 1] = before + (/[A-Za-z0-9,.;]$/.test(before) && /^[A-Za-z(]/.test(text) ? ' ' : '') + text;
  }
  return paragraphs;
}
