import { splitColumns } from './columns.ts';
import type { Direction, Glyph } from './glyphs.ts';
import { findRuns, type Run } from './rows.ts';
import type { Drawing, Rule } from './rules.ts';
import { findTables } from './tables.ts';

/** A line of a page in reading order: a printed line, or a row of a table. */
export interface PageLine {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** The block of the page that it stands in (turned text and each column count by themselves): lines share margins within one. */
  readonly block: number;
  readonly kind: 'text' | 'cells';
  /** Wide gaps inside it: a line with two or more is a row of a table without rules. */
  readonly gaps: number;
  /** Recognised text without ink of its own. */
  readonly hidden: boolean;
  /** Width of what may not be parted from its first character by a line break: a Latin word, a number, punctuation behind it. */
  readonly head: number;
}

/** A page's lines in the order in which they are read: upright text before turned text, columns one after the other, tables row by row. */
export function readPageLines(page: number, directions: readonly Direction[], drawing: Drawing, pageTop: number): PageLine[] {
  const lines: PageLine[] = [];
  let block = 0;
  for (const { turns, glyphs: all } of directions) {
    const glyphs = dropDouble(all);
    const rules = drawing.rules.map((rule) => turnRule(turns, rule, pageTop));
    const { tables, rest } = findTables(rules, glyphs);
    const hidden = glyphs.filter((glyph) => glyph.hidden).length * 2 > glyphs.length;
    const pieces: { readonly top: number; readonly lines: PageLine[] }[] = [];
    for (const table of tables) {
      const cells = table.rows.map(({ top, text }): PageLine => {
        return { page, text, left: table.left, right: table.right, y: top, size: 0, block, kind: 'cells', gaps: 0, hidden, head: 0 };
      });
      pieces.push({ top: table.top, lines: cells });
    }
    // Text above, between and below the tables is arranged by itself, so that no column runs past a table.
    const edges = [-Infinity, ...tables.map((table) => table.top).sort((a, b) => a - b), Infinity];
    const runs = findRuns(rest);
    for (const [at, from] of edges.slice(0, -1).entries()) {
      const part = runs.filter((run) => run.y >= from && run.y < (edges[at + 1] ?? Infinity));
      for (const column of splitColumns(part)) {
        const set = column.rows.map(({ text, left, right, y, size, runs: own }): PageLine => {
          return {
            page,
            text,
            left,
            right,
            y,
            size,
            block: block + column.number,
            kind: 'text',
            gaps: countGaps(own),
            hidden,
            head: headWidth(own[0]?.glyphs ?? []),
          };
        });
        pieces.push({ top: from === -Infinity ? -Infinity : from + 0.01, lines: set });
      }
    }
    lines.push(...pieces.sort((a, b) => a.top - b.top).flatMap((piece) => piece.lines));
    block += 10;
  }
  return lines;
}

/** A rule in the coordinates of text that runs in that direction. */
function turnRule(turns: number, { x1, y1, x2, y2 }: Rule, pageTop: number): Rule {
  if (turns === 0) return { x1, y1, x2, y2 };
  if (turns === 1) return { x1: pageTop - y2, x2: pageTop - y1, y1: x1, y2: x2 };
  if (turns === 2) return { x1: -x2, x2: -x1, y1: pageTop - y2, y2: pageTop - y1 };
  return { x1: y1 - pageTop, x2: y2 - pageTop, y1: -x2, y2: -x1 };
}

/** A page that has its text in ink does not need what a recognition put under it. */
function dropDouble(glyphs: readonly Glyph[]): readonly Glyph[] {
  const visible = glyphs.filter((glyph) => !glyph.hidden);
  return visible.length * 2 > glyphs.length - visible.length ? visible : glyphs;
}

/** In sizes of the font. */
const WIDE_GAP = 1.5;

function countGaps(runs: readonly Run[]): number {
  return runs.filter((run, at) => run.left - (runs[at - 1]?.right ?? run.left) > WIDE_GAP * run.size).length;
}

const JOINS_NEXT = /^[（(《〈“‘【〔［[「『]$/;
const JOINS_BEFORE = /^[，。、；：！？）》〉”’】〕］」』％%,.;:!?)\]}]$/;
const WORD = /^[A-Za-z0-9.,%+/:_-]$/;

function headWidth(glyphs: readonly Glyph[]): number {
  let end = 0;
  while (end < glyphs.length - 1 && JOINS_NEXT.test(glyphs[end]?.unit ?? '')) end += 1;
  while (end < glyphs.length - 1) {
    const [here, next] = [glyphs[end]?.unit ?? '', glyphs[end + 1]?.unit ?? ''];
    if (!(WORD.test(here) && WORD.test(next) && glyphs[end + 1]?.spaced !== true) && !JOINS_BEFORE.test(next)) break;
    end += 1;
  }
  return Math.max(0, (glyphs[end]?.right ?? 0) - (glyphs[0]?.left ?? 0));
}
