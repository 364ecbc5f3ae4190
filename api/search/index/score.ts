import type { Averages, Bm25f } from './bm25f.ts';
import type { Dictionary } from './dictionary.ts';
import { IMPACT_STEP, type Impacts } from './impact.ts';
import { findStretches, type Stretches } from './levels.ts';
import { findTerm, type Segment } from './segment.ts';
import type { CutQuery } from './terms.ts';
import type { QueryGroup } from './types.ts';

interface WeightedTerm {
  readonly term: number;
  readonly weight: number;
}

/** A question ready for scoring: its groups, their variants, the terms of each with inverse document frequency times weight. */
export type PreparedQuery = readonly (readonly (readonly WeightedTerm[])[])[];

/** Living clauses of a segment that hold the term at a place of `segment.terms`; `whole` says that all its documents live. */
export function countAlive(segment: Segment, at: number, whole = !segment.alive.includes(0)): number {
  if (whole) return (segment.starts[at + 1] ?? 0) - (segment.starts[at] ?? 0);
  let count = 0;
  for (let posting = segment.starts[at] ?? 0; posting < (segment.starts[at + 1] ?? 0); posting++) {
    if (segment.alive[segment.documentOf[segment.clauses[posting] ?? 0] ?? 0] === 1) count++;
  }
  return count;
}

/** Number of living clauses that hold a term. */
export function clausesHolding(segments: readonly Segment[], term: number): number {
  return segments.reduce((sum, segment) => {
    const at = findTerm(segment, term);
    return at < 0 ? sum : sum + countAlive(segment, at);
  }, 0);
}

/** Inverse document frequency: how much it says that a clause holds what `holding` of `clauses` hold. */
export function inverseFrequency(holding: number, clauses: number): number {
  return Math.log(1 + (clauses - holding + 0.5) / (holding + 0.5));
}

/**
 * Weighs the terms of a question. `whole` is the question as it was asked: what no group holds of it (words that join and ask, pairs across
 * words) counts a little too, as one more group.
 */
export function prepareQuery(
  groups: readonly QueryGroup[],
  whole: string,
  segments: readonly Segment[],
  dictionary: Dictionary,
  averages: Averages,
  bm25f: Bm25f,
  cut: CutQuery,
): PreparedQuery {
  const idf = new Map<number, number>();
  const idfOf = (term: number): number => {
    const known = idf.get(term);
    if (known !== undefined) return known;
    const value = inverseFrequency(clausesHolding(segments, term), averages.clauses);
    idf.set(term, value);
    return value;
  };
  const leastRarity = bm25f.leastRarity * (averages.clauses < LARGE_COLLECTION ? 1 : new Set(whole).size > LONG_QUESTION ? 1.6 : 1);
  const held = new Set<string>();
  const weigh = (group: QueryGroup): WeightedTerm[][] =>
    group.variants.map((variant, at) => {
      const terms: WeightedTerm[] = [];
      for (const [text, kind] of cut(variant.text)) {
        if (at === 0) held.add(text);
        const term = dictionary.find(text);
        if (term === undefined || (kind === 'character' && idfOf(term) < (at > 0 ? SYNONYM_RARITY : leastRarity))) continue;
        terms.push({ term, weight: variant.weight * bm25f.kinds[kind] * idfOf(term) });
      }
      return terms;
    });
  const prepared = groups.map((group) => levelVariants(weigh(group)));
  const loose: WeightedTerm[] = [];
  for (const [text, kind] of cut(whole)) {
    const term = held.has(text) ? undefined : dictionary.find(text);
    const weight = bm25f.kinds[kind] * bm25f.loose[kind];
    if (term !== undefined && kind === 'character' && idfOf(term) < leastRarity) continue;
    if (term !== undefined && weight > 0) loose.push({ term, weight: weight * idfOf(term) });
  }
  return loose.length === 0 ? prepared : [...prepared, [rarest(loose)]];
}

/** A synonym is another word, not other characters: of 论坛 for 会议 only rare ones are read, which halves the time of a question with many synonyms. */
const SYNONYM_RARITY = 3;
/** In a large collection fewer common characters are read for a question of so many different ones that it tells a story; a small one loses nothing. */
const LARGE_COLLECTION = 20_000;
const LONG_QUESTION = 32;
/** Loose words of a long question are many and say little: the rarest are enough, and a story told in the question costs no more than a line. */
const MOST_LOOSE = 24;
const rarest = (terms: readonly WeightedTerm[]): readonly WeightedTerm[] =>
  terms.length <= MOST_LOOSE ? terms : terms.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_LOOSE);

/** Brings down expansions that could score more than the words of the question by being longer; words that no clause holds set no bound. */
function levelVariants(variants: WeightedTerm[][]): WeightedTerm[][] {
  const most = (terms: readonly WeightedTerm[]): number => terms.reduce((sum, { weight }) => sum + weight, 0);
  const bound = most(variants[0] ?? []);
  if (bound === 0) return variants;
  return variants.map((terms, at) => {
    const excess = at === 0 ? 1 : most(terms) / bound;
    return excess <= 1 ? terms : terms.map(({ term, weight }) => ({ term, weight: weight / excess }));
  });
}

/** Clauses with the score of one variant, so that only those are read that it touched. */
interface Touched {
  readonly scores: Float32Array;
  readonly clauses: Uint32Array;
  count: number;
}

const touched = (size: number): Touched => ({ scores: new Float32Array(size), clauses: new Uint32Array(size), count: 0 });

/** What one search writes into and the next one uses again: without it every question would leave a megabyte behind. */
export interface Scratch {
  readonly stretches: Stretches;
  readonly own: Float32Array;
  readonly total: Float32Array;
  readonly best: Touched;
  readonly variant: Touched;
}

export function makeScratch(segment: Segment): Scratch {
  const size = segment.documentOf.length;
  return {
    stretches: findStretches(segment),
    own: new Float32Array(size),
    total: new Float32Array(size),
    best: touched(size),
    variant: touched(size),
  };
}

/** The score of each clause of a segment (0: none): the sum over groups of the best variant's. The answer is `scratch.own`. */
export function scoreSegment(segment: Segment, impacts: Impacts, query: PreparedQuery, scratch: Scratch): Float32Array {
  const { own: scores, best, variant } = scratch;
  scores.fill(0);
  for (const group of query) {
    if (group.length === 1) {
      for (const { term, weight } of group[0] ?? []) addTerm(segment, impacts, term, weight, scores);
      continue;
    }
    const { scores: bestScores, clauses } = best;
    const [words = [], ...expansions] = group;
    for (const { term, weight } of words) touchTerm(segment, impacts, term, weight, best);
    for (const terms of expansions) {
      for (const { term, weight } of terms) touchTerm(segment, impacts, term, weight, variant);
      for (let at = 0; at < variant.count; at++) {
        const clause = variant.clauses[at] as number;
        const score = variant.scores[clause] as number;
        const before = bestScores[clause] as number;
        if (before === 0) clauses[best.count++] = clause;
        if (score > before) bestScores[clause] = score;
        variant.scores[clause] = 0;
      }
      variant.count = 0;
    }
    for (let at = 0; at < best.count; at++) {
      const clause = clauses[at] as number;
      scores[clause] = (scores[clause] as number) + (bestScores[clause] as number);
      bestScores[clause] = 0;
    }
    best.count = 0;
  }
  return scores;
}

/** Adds a term's impacts to the scores of the clauses that hold it. Nearly all of the time of a search goes by here. */
function addTerm(segment: Segment, impacts: Impacts, term: number, weight: number, scores: Float32Array): void {
  const at = findTerm(segment, term);
  if (at < 0 || weight === 0) return;
  impacts.weigh(at);
  const { clauses } = segment;
  const { bytes } = impacts;
  const step = weight * IMPACT_STEP;
  const end = segment.starts[at + 1] ?? 0;
  for (let posting = segment.starts[at] ?? 0; posting < end; posting++) {
    const clause = clauses[posting] as number;
    scores[clause] = (scores[clause] as number) + step * (bytes[posting] as number);
  }
}

/** The same, and notes which clauses were touched. */
function touchTerm(segment: Segment, impacts: Impacts, term: number, weight: number, into: Touched): void {
  const at = findTerm(segment, term);
  if (at < 0 || weight === 0) return;
  impacts.weigh(at);
  const { clauses } = segment;
  const { bytes } = impacts;
  const { scores } = into;
  const step = weight * IMPACT_STEP;
  const end = segment.starts[at + 1] ?? 0;
  for (let posting = segment.starts[at] ?? 0; posting < end; posting++) {
    const clause = clauses[posting] as number;
    const impact = bytes[posting] as number;
    if (impact === 0) continue;
    const before = scores[clause] as number;
    if (before === 0) into.clauses[into.count++] = clause;
    scores[clause] = before + step * impact;
  }
}
