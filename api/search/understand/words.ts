import { makeMatcher } from '../../../graph/vocabulary/match.ts';
import type { Match } from '../../../graph/vocabulary/types.ts';
import type { Tokenise } from '../index/terms.ts';

/** For each place of a text the start of the word around it: the longest that the tokeniser knows and a clause holds, one behind the other. */
function startsOfWords(text: string, tokenise: Tokenise, holds: (word: string) => boolean): number[] {
  const tokens = new Set(tokenise(text));
  const longest = Math.max(1, ...[...tokens].map((token) => token.length));
  const starts: number[] = [];
  for (let at = 0; at < text.length;) {
    let length = Math.min(longest, text.length - at);
    while (length > 1 && !tokens.has(text.slice(at, at + length))) length--;
    // A word that the tokeniser only guessed (防漂|绿, 当押品) stands in no clause and is no word to keep whole.
    const isWord = length > 1 && holds(text.slice(at, at + length));
    for (let place = 0; place < length; place++) starts.push(isWord ? at : at + place);
    at += length;
  }
  return starts;
}

/**
 * Finds the words of a table, leftmost and longest, but none that is only part of a longer word (肖像 of 肖像权) or the seam of two (担责 of 承担责任).
 * `holds`: whether any clause of the collection holds a word.
 */
export function makeWordFinder<T>(
  entries: Iterable<readonly [word: string, entry: T]>,
  tokenise: Tokenise,
  holds: (word: string) => boolean,
): (text: string) => Match<T>[] {
  const find = makeMatcher(entries);
  return (text) => {
    const matches = find(text);
    if (matches.length === 0) return [];
    const starts = startsOfWords(text, tokenise, holds);
    const isSplit = (at: number): boolean => at < text.length && starts[at] !== at;
    return matches.filter(({ start, end }) => !isSplit(start) && !isSplit(end));
  };
}
