import { cutWords } from '../../graph/text/tokenise.ts';

/** A half-open range in UTF-16 units of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Words that only join others say nothing about how two texts differ. */
const JOINING = new Set([
  '的',
  '和',
  '与',
  '及',
  '等',
  '或',
  '对',
  '在',
  '为',
  '以',
  '将',
  '把',
  '被',
  '由',
  '于',
  '是',
  '了',
  '并',
  '且',
  '其',
  '该',
  '各',
  '以及',
]);

/**
 * Where a text has words that none of the others has. Neighbouring ones are one range. Marks and joining words never count; a number counts as a
 * whole, so that 10% beside 20% is seen.
 */
export function findDiffering(text: string, others: readonly string[]): Range[] {
  if (others.length === 0) return [];
  const theirs = others.join('\n');
  const known = new Set(others.flatMap((other) => wordsOf(other).map(({ word }) => word)));
  const ranges: Range[] = [];
  for (const { word, start, end } of wordsOf(text)) {
    if (known.has(word) || JOINING.has(word) || !/[\p{L}\p{N}]/u.test(word)) continue;
    // A word that the other text has cut otherwise (绿色金融 beside 绿色 + 金融) is no difference; a number inside a longer one is.
    if (!/\d/.test(word) && theirs.includes(word)) continue;
    const last = ranges.at(-1);
    if (last?.end === start) ranges[ranges.length - 1] = { start: last.start, end };
    else ranges.push({ start, end });
  }
  return ranges;
}

function wordsOf(text: string): { word: string; start: number; end: number }[] {
  const words: { word: string; start: number; end: number }[] = [];
  for (const { 0: piece, index } of text.matchAll(/\d+(?:\.\d+)?[%％‰]?|[^\d]+/gu)) {
    if (/^\d/.test(piece)) {
      words.push({ word: piece, start: index, end: index + piece.length });
      continue;
    }
    let start = index;
    for (const word of cutWords(piece)) {
      words.push({ word, start, end: start + word.length });
      start += word.length;
    }
  }
  return words;
}
