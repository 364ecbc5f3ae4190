import type { Weights } from '../weights.ts';
import { FIELDS, type Field } from './types.ts';
import type { TermKind } from './terms.ts';

/** The constants of ranking by text, read once from the weights. */
export interface Bm25f {
  readonly k1: number;
  readonly b: number;
  /** Weight of each field for single characters, and for pairs and words. */
  readonly fields: { readonly character: readonly number[]; readonly word: readonly number[] };
  readonly kinds: Readonly<Record<TermKind, number>>;
  /** What is left of the weight of words that no group of the question holds. */
  readonly loose: Readonly<Record<TermKind, number>>;
  /** Characters below this inverse document frequency are not read: their postings are the longest and say the least. */
  readonly leastRarity: number;
  /** Weights of the best clause of the section and of the document beside a clause's own score. */
  readonly section: number;
  readonly whole: number;
}

export function readBm25f(weights: Weights): Bm25f {
  const fieldOf = (kind: string) => (field: Field) => weights(`bm25f.field.${field}.${kind}`);
  const [word, character] = [weights('bm25f.loose.word'), weights('bm25f.loose.character')];
  return {
    k1: weights('bm25f.k1'),
    b: weights('bm25f.b'),
    fields: { character: FIELDS.map(fieldOf('character')), word: FIELDS.map(fieldOf('word')) },
    kinds: {
      long: weights('bm25f.kind.long'),
      word: weights('bm25f.kind.word'),
      bigram: weights('bm25f.kind.bigram'),
      character: weights('bm25f.kind.character'),
    },
    loose: { long: word, word, bigram: word, character },
    leastRarity: weights('bm25f.least_rarity'),
    section: weights('signal.section'),
    whole: weights('signal.whole'),
  };
}

/** Number of living clauses, and the mean length of each field in terms. */
export interface Averages {
  readonly clauses: number;
  readonly lengths: readonly number[];
}
