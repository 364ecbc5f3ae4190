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

/** What is marked in a text beside others. */
export interface Differing {
  /** `WORDS` that none of the others has; or, where that would be most of the text, only `TERMS`: numbers and names of what is compared. */
  readonly by: 'WORDS' | 'TERMS';
  /** In the order of the text, without overlap. */
  readonly ranges: readonly Range[];
}

/**
 * Most of a text's characters that may be its own for them to be marked: underlining nearly all of it says nothing. Of the clauses
 * of 3,110 pairs in 26 policies none had a share between .1 and .3: a text copies another or is written anew.
 */
const MOST_OWN = 1 / 3;

/**
 * Where a text has words that none of the others has. Neighbouring ones are one range. Marks and joining words never count, nor the clause's own number
 * (`from` says where its words begin); a number counts as a whole, so that 10% beside 20% is seen. `names` are where it names what is compared.
 */
export function findDiffering(text: string, others: readonly string[], names: readonly Range[] = [], from = 0): Differing {
  if (others.length === 0) return { by: 'WORDS', ranges: [] };
  const theirs = others.join('\n');
  const known = new Set(others.flatMap((other) => wordsOf(other).map(({ word }) => word)));
  const words = wordsOf(text).filter(({ word, start }) => start >= from && !JOINING.has(word) && /[\p{L}\p{N}]/u.test(word));
  // A word that the other text has cut otherwise (绿色金融 beside 绿色 + 金融) is no difference; a number inside a longer one is.
  const own = words.filter(({ word }) => !known.has(word) && (/\d/.test(word) || !theirs.includes(word)));
  if (lengthOf(own) <= MOST_OWN * lengthOf(words)) return { by: 'WORDS', ranges: joinNeighbours(own) };
  const numbers = own.filter(({ word }) => /\d/.test(word));
  const named = names.filter(({ start, end }) => !theirs.includes(text.slice(start, end)));
  return { by: 'TERMS', ranges: joinNeighbours([...numbers, ...named].toSorted((a, b) => a.start - b.start || b.end - a.end)) };
}

const lengthOf = (ranges: readonly Range[]): number => ranges.reduce((sum, { start, end }) => sum + end - start, 0);

/** Ranges in order, those that touch or overlap made one. */
function joinNeighbours(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const { start, end } of ranges) {
    const last = joined.at(-1);
    if (last && last.end >= start) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else joined.push({ start, end });
  }
  return joined;
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
