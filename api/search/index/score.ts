import { FIELDS, type QueryGroup } from './types.ts';
import { cutQueryTerms, type TermKind, type Tokenise } from './terms.ts';
import { findTerm, frequencyIn, type Segment, type TermNumbers } from './segment.ts';
import type { Weights } from '../weights.ts';

/** BM25F's constants, read once from the weights. */
export interface Bm25f {
  readonly k1: number;
  readonly b: number;
  readonly fields: readonly number[];
  readonly kinds: Readonly<Record<TermKind, number>>;
}

export function readBm25f(weights: Weights): Bm25f {
  return {
    k1: weights('bm25f.k1'),
    b: weights('bm25f.b'),
    fields: FIELDS.map((field) => weights(`bm25f.field.${field}`)),
    kinds: { word: weights('bm25f.kind.word'), bigram: weights('bm25f.kind.bigram'), character: weights('bm25f.kind.character') },
  };
}

/** Number of living clauses and their mean length in each field. */
export interface Averages {
  readonly clauses: number;
  readonly lengths: readonly number[];
}

interface WeightedTerm {
  readonly term: number;
  readonly weight: number;
}

/** A question ready for scoring: its groups, their variants, the terms of each with inverse document frequency times weight. */
export type PreparedQuery = readonly (readonly (readonly WeightedTerm[])[])[];

/** Living clauses of a segment that hold a term. */
function countAlive(segment: Segment, term: number): number {
  const at = findTerm(segment, term);
  if (at < 0) return 0;
  let count = 0;
  for (let posting = segment.starts[at] ?? 0; posting < (segment.starts[at + 1] ?? 0); posting++) {
    if (segment.alive[segment.documentOf[segment.clauses[posting] ?? 0] ?? 0] === 1) count++;
  }
  return count;
}

/** Number of living clauses that hold a term. */
export function clausesHolding(segments: readonly Segment[], term: number): number {
  return segments.reduce((sum, segment) => sum + countAlive(segment, term), 0);
}

export function prepareQuery(
  groups: readonly QueryGroup[],
  segments: readonly Segment[],
  dictionary: TermNumbers,
  averages: Averages,
  bm25f: Bm25f,
  tokenise: Tokenise,
): PreparedQuery {
  const idf = new Map<number, number>();
  const idfOf = (term: number): number => {
    const known = idf.get(term);
    if (known !== undefined) return known;
    const holding = clausesHolding(segments, term);
    const value = Math.log(1 + (averages.clauses - holding + 0.5) / (holding + 0.5));
    idf.set(term, value);
    return value;
  };
  const weigh = (group: QueryGroup): WeightedTerm[][] =>
    group.variants.map((variant) => {
      const terms: WeightedTerm[] = [];
      for (const [text, kind] of cutQueryTerms(variant.text, tokenise)) {
        const term = dictionary.numbers.get(text);
        if (term !== undefined) terms.push({ term, weight: variant.weight * bm25f.kinds[kind] * idfOf(term) });
      }
      return terms;
    });
  return groups.map((group) => levelVariants(weigh(group)));
}

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

/** Adds to `scores` (one a clause of the segment) the score of each group: that of its best variant. */
export function scoreSegment(segment: Segment, query: PreparedQuery, averages: Averages, bm25f: Bm25f, scores: Float64Array): void {
  const size = segment.documentOf.length;
  const best = new Float64Array(size);
  const variantScore = new Float64Array(size);
  for (const group of query) {
    best.fill(0);
    for (const variant of group) {
      variantScore.fill(0);
      for (const { term, weight } of variant) addTerm(segment, term, weight, averages, bm25f, variantScore);
      for (let clause = 0; clause < size; clause++) {
        if ((variantScore[clause] ?? 0) > (best[clause] ?? 0)) best[clause] = variantScore[clause] ?? 0;
      }
    }
    for (let clause = 0; clause < size; clause++) scores[clause] = (scores[clause] ?? 0) + (best[clause] ?? 0);
  }
}

function addTerm(segment: Segment, term: number, weight: number, averages: Averages, bm25f: Bm25f, into: Float64Array): void {
  const at = findTerm(segment, term);
  if (at < 0) return;
  const fieldCount = FIELDS.length;
  const end = segment.starts[at + 1] ?? 0;
  for (let posting = segment.starts[at] ?? 0; posting < end; posting++) {
    const clause = segment.clauses[posting] ?? 0;
    const packed = segment.packed[posting] ?? 0;
    let frequency = 0;
    for (let field = 0; field < fieldCount; field++) {
      const count = frequencyIn(packed, field);
      if (count === 0) continue;
      const relative = (segment.lengths[clause * fieldCount + field] ?? 0) / (averages.lengths[field] || 1);
      frequency += ((bm25f.fields[field] ?? 0) * count) / (1 - bm25f.b + bm25f.b * relative);
    }
    into[clause] = (into[clause] ?? 0) + (weight * frequency * (bm25f.k1 + 1)) / (frequency + bm25f.k1);
  }
}
