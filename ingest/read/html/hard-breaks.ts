import { printedWidth } from '../../../graph/text/characters.ts';

/** A line of a page; `broken` where a `<br>` ended it. */
export interface BrokenLine {
  readonly text: string;
  readonly broken: boolean;
}

/** Fewer lines than this show no right margin. */
const LEAST_LINES = 8;
/** A line this close to the longest one reaches the margin. */
const FULL = 0.9;
/** Share of the lines that have to reach it. */
const MOST_FULL = 0.6;
/** Half squares; longer lines were not broken at a margin. */
const WIDEST = 120;
const INDENTED = /^[\u3000\u00a0 ]{2}/;

/**
 * Joins lines that were broken at a right margin, as pages made from typed text have them: most lines are of one length, so that a line that
 * reaches it goes on in the next. Elsewhere `<br>` ends a paragraph.
 */
export function joinHardBreaks(lines: readonly BrokenLine[]): string[] {
  const joined: string[] = [];
  for (let from = 0; from < lines.length;) {
    let to = from;
    while (to < lines.length && lines[to]?.broken === true) to += 1;
    const run = lines.slice(from, Math.min(to + 1, lines.length)).map(({ text }) => text);
    joined.push(...(run.length >= LEAST_LINES ? joinRun(run) : run));
    from += Math.max(run.length, 1);
  }
  return joined;
}

function joinRun(run: readonly string[]): string[] {
  const widths = run.map((line) => printedWidth(line.trimEnd()));
  const margin = Math.max(...widths);
  const full = widths.map((width) => width >= margin * FULL);
  if (margin > WIDEST || full.filter(Boolean).length < run.length * MOST_FULL) return [...run];
  const paragraphs: string[] = [];
  for (const [at, line] of run.entries()) {
    if (at > 0 && full[at - 1] === true && !INDENTED.test(line)) paragraphs.push((paragraphs.pop() ?? '') + line);
    else paragraphs.push(line);
  }
  return paragraphs;
}
