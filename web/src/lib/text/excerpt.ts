import type { TextRange } from './segments.ts';

/** Ends of sentences; a line break ends one too. */
const SENTENCE_END = /[。！？\n]/g;

/** Where an excerpt may end: after a sentence or a clause of a sentence. */
const PAUSE = /[。；！？\n]/g;

/** The sentence of `text` in which `range` begins, with the mark that ends it. */
export function findSentence(text: string, range: TextRange): TextRange {
  let start = 0;
  for (const { index } of text.matchAll(SENTENCE_END)) {
    if (index >= range.start) return { start, end: index + 1 };
    start = index + 1;
  }
  return { start, end: text.length };
}

/**
 * The first sentences of a part of a text, up to about `length` units: it ends at the last pause before that, or at the first one after it
 * where that comes before twice the length, or hard at `length`.
 */
export function cutExcerpt(text: string, length: number, part: TextRange = { start: 0, end: text.length }): TextRange {
  const { start, end } = part;
  if (end - start <= length) return { start, end };
  const pauses = [...text.slice(start, end).matchAll(PAUSE)].map(({ index }) => index + 1);
  const before = pauses.findLast((pause) => pause <= length);
  const after = pauses.find((pause) => pause > length && pause <= length * 2);
  return { start, end: start + (before ?? after ?? length) };
}
