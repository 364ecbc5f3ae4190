import { FIELDS, type QueryGroup } from './types.ts';
import { cutQueryTerms, type TermKind, type Tokenise } from './terms.ts';
import { findTerm, weighFrequencies, type Segment, type TermNumbers } from './segment.ts';
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
  if (!segment.alive.includes(0)) return (segment.starts[at + 1] ?? 0) - (segment.starts[at] ?? 0);
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

/**
 * What one occurrence in each field is worth in each clause of a segment: field weight over length normalisation, `fields` numbers a clause.
 * Made once for each state of the collection, since it is read for every posting of every question.
 */
export function fieldWorth(segment: Segment, averages: Averages, bm25f: Bm25f): Float32Array {
  const worth = new Float32Array(segment.lengths.length);
  for (let at = 0; at < worth.length; at++) {
    const field = at % FIELDS.length;
    const relative = (segment.lengths[at] ?? 0) / (averages.lengths[field] || 1);
    worth[at] = (bm25f.fields[field] ?? 0) / (1 - bm25f.b + bm25f.b * relative);
  }
  return worth;
}

/** Clauses with the score of one variant, so that only those are read that it touched. */
interface Touched {
  readonly scores: Float64Array;
  readonly clauses: Uint32Array;
  count: number;
}

/** The score of each clause of a segment (0: none): the sum over groups of the best variant's. */
export function scoreSegment(segment: Segment, worth: Float32Array, query: PreparedQuery, k1: number): Float64Array {
  const size = segment.documentOf.length;
  const scores = new Float64Array(size);
  const best: Touched = { scores: new Float64Array(size), clauses: new Uint32Array(size), count: 0 };
  const variant: Touched = { scores: new Float64Array(size), clauses: new Uint32Array(size), count: 0 };
  for (const group of query) {
    for (const terms of group) {
      for (const { term, weight } of terms) addTerm(segment, worth, term, weight, k1, variant);
      drain(variant, (clause, score) => {
        const before = best.scores[clause] ?? 0;
        if (before === 0) best.clauses[best.count++] = clause;
        if (score > before) best.scores[clause] = score;
      });
    }
    drain(best, (clause, score) => {
      scores[clause] = (scores[clause] ?? 0) + score;
    });
  }
  return scores;
}

/** Hands over each touched clause with its score and forgets them. */
function drain(touched: Touched, take: (clause: number, score: number) => void): void {
  for (let at = 0; at < touched.count; at++) {
    const clause = touched.clauses[at] ?? 0;
    take(clause, touched.scores[clause] ?? 0);
    touched.scores[clause] = 0;
  }
  touched.count = 0;
}

function addTerm(segment: Segment, worth: Float32Array, term: number, weight: number, k1: number, into: Touched): void {
  const at = findTerm(segment, term);
  if (at < 0 || weight === 0) return;
  const { clauses, packed } = segment;
  const { scores } = into;
  const end = segment.starts[at + 1] ?? 0;
  for (let posting = segment.starts[at] ?? 0; posting < end; posting++) {
    const clause = clauses[posting] as number;
    const frequency = weighFrequencies(packed[posting] as number, worth, clause * FIELDS.length);
    const before = scores[clause] as number;
    if (before === 0) into.clauses[into.count++] = clause;
    scores[clause] = before + (weight * frequency * (k1 + 1)) / (frequency + k1);
  }
}
