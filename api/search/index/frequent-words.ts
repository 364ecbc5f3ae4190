import type { Dictionary } from './dictionary.ts';
import { countAlive } from './score.ts';
import type { Segment } from './segment.ts';

/** A word or pair of characters with the number of living clauses that hold it. */
export interface FrequentWord {
  readonly word: string;
  readonly clauses: number;
}

/** The `most` most frequent terms of more than one character, most frequent first. Only they are made into strings. */
export function frequentWords(segments: readonly Segment[], dictionary: Dictionary, most: number): FrequentWord[] {
  const counts = new Uint32Array(dictionary.size);
  for (const segment of segments) {
    const whole = !segment.alive.includes(0);
    for (const [at, term] of segment.terms.entries()) {
      if (dictionary.length(term) > 1) counts[term] = (counts[term] ?? 0) + countAlive(segment, at, whole);
    }
  }
  const least = Math.max(1, counts.toSorted().at(-most) ?? 1);
  const found: FrequentWord[] = [];
  for (const [term, clauses] of counts.entries()) if (clauses >= least) found.push({ word: dictionary.text(term), clauses });
  return found.sort((a, b) => b.clauses - a.clauses || (a.word < b.word ? -1 : 1)).slice(0, most);
}
