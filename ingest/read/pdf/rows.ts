import { isWide } from '../../../graph/text/characters.ts';
import type { Glyph } from './glyphs.ts';

/** Characters that stand beside each other without a gap wider than a square. */
export interface Run {
  readonly glyphs: readonly Glyph[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A printed line: runs on one baseline, from left to right. */
export interface Row {
  readonly runs: readonly Run[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Size of most of its characters. */
  readonly size: number;
  readonly text: string;
}

/** All in sizes of the font. */
const SAME_BASELINE = 0.35;
const WIDEST_GAP = 1.05;
const WORD_GAP = 0.2;
/** A gap between Chinese characters from which it is a blank and not loose setting. */
const BLANK_GAP = 0.9;
/** The same character again so close is one drawn twice to look bold. */
const DRAWN_TWICE = 0.3;

/** Groups characters, in the order of the file, into runs. */
export function findRuns(glyphs: readonly Glyph[]): Run[] {
  const runs: Run[] = [];
  let open: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = open.at(-1);
    if (last !== undefined && isDrawnTwice(last, glyph)) continue;
    if (last === undefined || goesOn(last, glyph)) open.push(glyph);
    else {
      runs.push(makeRun(open));
      open = [glyph];
    }
  }
  if (open.length > 0) runs.push(makeRun(open));
  return runs;
}

function goesOn(last: Glyph, next: Glyph): boolean {
  const size = Math.max(last.size, next.size);
  const gap = next.left - last.right;
  return Math.abs(next.y - last.y) <= SAME_BASELINE * size && gap <= WIDEST_GAP * size && gap >= -0.6 * size;
}

function isDrawnTwice(last: Glyph, next: Glyph): boolean {
  const near = DRAWN_TWICE * next.size;
  return last.unit === next.unit && Math.abs(last.left - next.left) < near && Math.abs(last.y - next.y) < near;
}

function makeRun(glyphs: readonly Glyph[]): Run {
  const left = glyphs.reduce((least, glyph) => Math.min(least, glyph.left), Infinity);
  const right = glyphs.reduce((most, glyph) => Math.max(most, glyph.right), -Infinity);
  return { glyphs, left, right, y: median(glyphs.map((glyph) => glyph.y)), size: median(glyphs.map((glyph) => glyph.size)) };
}

/** Groups runs into printed lines, from top to bottom. */
export function findRows(runs: readonly Run[]): Row[] {
  const sorted = runs.toSorted((a, b) => a.y - b.y || a.left - b.left);
  const groups: Run[][] = [];
  for (const run of sorted) {
    // A raised mark or a line that leans may sort before the line it stands in: the last few groups are tried.
    const group = groups.slice(-3).findLast((each) => each[0] !== undefined && shareLine(widest(each), run));
    if (group === undefined) groups.push([run]);
    else group.push(run);
  }
  return groups.map((group) => makeRow(group)).sort((a, b) => a.y - b.y);
}

function widest(runs: readonly Run[]): Run {
  return runs.reduce((most, run) => (run.right - run.left > most.right - most.left ? run : most));
}

function shareLine(a: Run, b: Run): boolean {
  const [topA, topB] = [a.y - 0.8 * a.size, b.y - 0.8 * b.size];
  const [endA, endB] = [a.y + 0.1 * a.size, b.y + 0.1 * b.size];
  return Math.min(endA, endB) - Math.max(topA, topB) >= 0.5 * Math.min(endA - topA, endB - topB);
}

/** One printed line of runs on the same baseline. */
function makeRow(group: readonly Run[]): Row {
  const runs: Run[] = [];
  for (const run of group.toSorted((a, b) => a.left - b.left)) {
    const twin = runs.find((other) => Math.abs(other.left - run.left) < DRAWN_TWICE * run.size && printed(other) === printed(run));
    if (twin === undefined) runs.push(run);
  }
  const glyphs = runs.flatMap((run) => run.glyphs);
  const main = widest(runs);
  return {
    runs,
    left: runs.reduce((least, run) => Math.min(least, run.left), Infinity),
    right: runs.reduce((most, run) => Math.max(most, run.right), -Infinity),
    y: main.y,
    size: median(glyphs.map((glyph) => glyph.size)),
    text: setText(glyphs),
  };
}

function printed(run: Run): string {
  return run.glyphs.map((glyph) => glyph.unit).join('');
}

/** The characters of a line with a blank where one is printed: between words, and between Chinese characters that stand apart. */
function setText(glyphs: readonly Glyph[]): string {
  let text = '';
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    if (last !== undefined) {
      const gap = glyph.left - last.right;
      const size = Math.max(last.size, glyph.size);
      const wide = isWide(last.unit) || isWide(glyph.unit);
      if (gap > (wide ? BLANK_GAP : WORD_GAP) * size || (!wide && glyph.spaced)) text += ' ';
    }
    text += glyph.unit;
    last = glyph;
  }
  return text;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
