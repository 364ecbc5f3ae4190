import { cutSentences } from './answer/quote.ts';
import { foldText } from './index/terms.ts';
import type { IndexClause, QueryGroup } from './index/types.ts';

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A part of a clause's text, cut at sentences, with the words that matched. */
export interface Snippet {
  readonly text: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  /** In order and without overlap. */
  readonly marks: readonly TextRange[];
}

/** A snippet grows by whole sentences up to this many characters; a first sentence that is longer is shown whole. */
const LENGTH = 220;

/** The sentences around the one that holds most of the question's words. */
export function makeSnippet(clause: IndexClause, groups: readonly QueryGroup[]): Snippet {
  const body = findBody(clause);
  const sentences = cutSentences(clause.text).filter((sentence) => sentence.start >= body);
  const words = groups.flatMap((group) =>
    group.variants.map((variant) => ({ text: foldText(variant.text), weight: variant.weight * variant.text.length })),
  );
  const worth = sentences.map((sentence) => {
    const folded = foldText(sentence.text);
    return words.reduce((sum, word) => sum + (folded.includes(word.text) ? word.weight : 0), 0);
  });
  let first = Math.max(0, worth.indexOf(Math.max(0, ...worth)));
  let last = first;
  const lengthOf = (from: number, to: number): number => {
    const [a, b] = [sentences[from], sentences[to]];
    return a === undefined || b === undefined ? Infinity : b.start + b.text.length - a.start;
  };
  for (let grown = true; grown;) {
    grown = false;
    if (last + 1 < sentences.length && lengthOf(first, last + 1) <= LENGTH) [last, grown] = [last + 1, true];
    else if (first > 0 && lengthOf(first - 1, last) <= LENGTH) [first, grown] = [first - 1, true];
  }
  const [a, b] = [sentences[first], sentences[last]];
  const text = a === undefined || b === undefined ? clause.text.trim() : clause.text.slice(a.start, b.start + b.text.length);
  return { text, cutBefore: first > 0, cutAfter: last + 1 < sentences.length, marks: markWords(text, groups) };
}

/** How far behind the start of a clause its heading may begin: behind the longest ordinal. */
const LONGEST_LABEL = 12;

/** Where the body of a clause starts in its text: behind ordinal and heading, which are shown above a snippet; 0 where there is no body. */
function findBody({ text, heading }: IndexClause): number {
  const at = heading === null ? -1 : text.indexOf(heading);
  if (heading === null || at < 0 || at > LONGEST_LABEL) return 0;
  const rest = /^[。．.：:\s]*/u.exec(text.slice(at + heading.length))?.[0].length ?? 0;
  const start = at + heading.length + rest;
  return start < text.length ? start : 0;
}

/** Where the question's words and their expansions stand in a text: the longest first, none inside another. */
export function markWords(text: string, groups: readonly QueryGroup[]): TextRange[] {
  const folded = foldText(text);
  if (folded.length !== text.length) return [];
  const words = [...new Set(groups.flatMap((group) => group.variants.map((variant) => foldText(variant.text))))].filter(
    (word) => word.length > 1,
  );
  words.sort((x, y) => y.length - x.length);
  const ranges: TextRange[] = [];
  for (const word of words) {
    for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + word.length)) {
      const end = start + word.length;
      if (ranges.every((range) => end <= range.start || start >= range.end)) ranges.push({ start, end });
    }
  }
  return ranges.sort((x, y) => x.start - y.start);
}
