import { tokenise } from '../../graph/text/tokenise.ts';

/** Weights of words, of length 1 together. */
export type Vector = ReadonlyMap<string, number>;

/** Words that carry a sense by themselves: two Han characters or more, Latin words, numbers. Single characters and marks are left out. */
function contentWords(text: string): string[] {
  return tokenise(text).filter((word) => /^(?:\p{Script=Han}{2,}|[A-Za-z]{2,}|\d+(?:\.\d+)?)$/u.test(word));
}

/**
 * One vector a text: frequency of its words, damped by the logarithm, times how rare each word is among the texts given (tf–idf, as in
 * Manning, Raghavan and Schütze, Introduction to Information Retrieval, 6.2–6.3). Words that all texts share weigh little, but something.
 */
export function vectorsOf(texts: readonly string[]): Vector[] {
  const counts = texts.map((text) => {
    const count = new Map<string, number>();
    for (const word of contentWords(text)) count.set(word, (count.get(word) ?? 0) + 1);
    return count;
  });
  const held = new Map<string, number>();
  for (const count of counts) for (const word of count.keys()) held.set(word, (held.get(word) ?? 0) + 1);
  return counts.map((count) => {
    const weighed = [...count].map(([word, n]): [string, number] => [
      word,
      (1 + Math.log(n)) * Math.log(1 + texts.length / (held.get(word) ?? 1)),
    ]);
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return new Map(weighed.map(([word, weight]) => [word, weight / length]));
  });
}

/** Cosine of two vectors, 0..1. */
export function cosine(a: Vector, b: Vector): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of few) sum += weight * (many.get(word) ?? 0);
  return sum;
}

/** How rare each entry is among the sets, 0..1: 1 for what one set holds alone, 0 for what all hold and which therefore tells nothing. */
export function rarityIn(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const held = new Map<string, number>();
  for (const set of sets) for (const entry of set) held.set(entry, (held.get(entry) ?? 0) + 1);
  return new Map([...held].map(([entry, n]) => [entry, sets.length < 2 ? 0 : 1 - (n - 1) / (sets.length - 1)]));
}

/** Share of what two sets have together in all that they have, each entry as much as it is rare, 0..1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, rarity: ReadonlyMap<string, number>): number {
  const all = new Set([...a, ...b]).size;
  let shared = 0;
  for (const entry of a) if (b.has(entry)) shared += rarity.get(entry) ?? 0;
  return all === 0 ? 0 : shared / all;
}
