import { checkSpan, checkedSpan, type Span } from '../span.ts';

/**
 * One run of the offset map: `clean.slice(clean, clean + length)` came from `source.slice(source, source + length)`, unit by unit.
 * A unit may have been replaced by another (a line break by a space), never by several.
 */
export interface OffsetRun {
  readonly clean: number;
  readonly source: number;
  readonly length: number;
}

/**
 * A text and its readable form. `source` is what the reader returned and what every span points into; `clean` is the same text with
 * layout taken out (hard line breaks inside a paragraph, page furniture, markers), one paragraph a line. `runs` lead from one to the other,
 * sorted by both offsets and covering every unit of `clean`.
 */
export interface NormalisedText {
  readonly source: string;
  readonly clean: string;
  readonly runs: readonly OffsetRun[];
}

/** Index of the last run that begins, in the source or in the clean text, at or before `offset`; -1 where none does. */
function lastRun(runs: readonly OffsetRun[], offset: number, inSource: boolean): number {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as OffsetRun;
    if ((inSource ? run.source : run.clean) <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

/** Source offset of the unit at `cleanOffset`, which must lie inside the clean text. */
export function toSource(text: NormalisedText, cleanOffset: number): number {
  const run = text.runs[lastRun(text.runs, cleanOffset, false)];
  if (run === undefined) return 0;
  return run.source + Math.min(cleanOffset - run.clean, run.length - 1);
}

/** Clean offset of the first kept unit at or after `sourceOffset`; the clean length if none is. */
export function toClean(text: NormalisedText, sourceOffset: number): number {
  const at = lastRun(text.runs, sourceOffset, true);
  const run = text.runs[at];
  if (run !== undefined && sourceOffset < run.source + run.length) return run.clean + (sourceOffset - run.source);
  return text.runs[at + 1]?.clean ?? text.clean.length;
}

/** The source span of `clean.slice(start, end)`: from the first unit's place to just after the last unit's (`BAD_SPAN` if empty or outside). */
export function sourceSpan(text: NormalisedText, start: number, end: number): Span {
  checkedSpan(start, end, text.clean.length);
  return checkedSpan(toSource(text, start), toSource(text, end - 1) + 1, text.source.length);
}

/** The clean range that a source span covers; empty (`start === end`) where all of it was layout. */
export function cleanRange(text: NormalisedText, span: Span): Span {
  checkSpan(span, text.source.length);
  return { start: toClean(text, span.start), end: toClean(text, span.end) };
}

/** What a reader is shown for a source span: its text without layout line breaks. */
export function readableSlice(text: NormalisedText, span: Span): string {
  const range = cleanRange(text, span);
  return text.clean.slice(range.start, range.end);
}

/** Page, from 1, on which the unit at a source offset stands, by the offsets at which pages begin; null where there are no pages. */
export function pageAt(pages: readonly number[], sourceOffset: number): number | null {
  if (pages.length === 0) return null;
  let page = 0;
  while (page < pages.length && (pages[page] ?? 0) <= sourceOffset) page++;
  return Math.max(page, 1);
}
