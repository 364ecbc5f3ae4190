import type { Averages, Bm25f } from './bm25f.ts';
import type { Dictionary } from './dictionary.ts';
import { FIELD_SHIFT, frequencyIn, MOST_IN_TEXT, type Segment } from './segment.ts';
import { FIELDS } from './types.ts';

/** Highest impact of a posting; a larger one counts as this. A step of a byte is its 255th part. */
const MOST_IMPACT = 8;
export const IMPACT_STEP = MOST_IMPACT / 255;

/**
 * What each posting adds to a score, but for the weight of its term, in steps of `IMPACT_STEP`: frequencies, lengths and field weights folded into
 * one byte, so that a question reads each posting once. Good for one state of the collection.
 */
export interface Impacts {
  /** By posting; only those of terms that `weigh` was called for. */
  readonly bytes: Uint8Array;
  /** Makes the impacts of the term at a place of `segment.terms`, unless it has been done: about 10 ns a posting, once. */
  weigh(at: number): void;
}

export function makeImpacts(segment: Segment, dictionary: Dictionary, averages: Averages, bm25f: Bm25f): Impacts {
  const norms = lengthNorms(segment, averages, bm25f);
  const { clauses, packed, starts, terms } = segment;
  const { k1 } = bm25f;
  const bytes = new Uint8Array(packed.length);
  const weighed = new Uint8Array(terms.length);
  return {
    bytes,
    weigh(at) {
      if (weighed[at] === 1) return;
      weighed[at] = 1;
      const weights = isCharacter(terms[at] as number, dictionary) ? bm25f.fields.character : bm25f.fields.word;
      const text = ((weights[0] ?? 0) * (k1 + 1)) / IMPACT_STEP;
      const end = starts[at + 1] ?? 0;
      for (let posting = starts[at] ?? 0; posting < end; posting++) {
        const frequencies = packed[posting] as number;
        const first = (clauses[posting] as number) * FIELDS.length;
        if (frequencies <= MOST_IN_TEXT) {
          // Nine of ten postings are of the own text alone.
          bytes[posting] = Math.min(255, (text * frequencies) / (frequencies + (norms[first] as number)) + 0.5);
          continue;
        }
        let sum = 0;
        for (let field = 0; field < FIELDS.length && frequencies >>> (FIELD_SHIFT[field] as number) > 0; field++) {
          const frequency = frequencyIn(frequencies, field);
          if (frequency > 0) sum += ((weights[field] as number) * frequency * (k1 + 1)) / (frequency + (norms[first + field] as number));
        }
        bytes[posting] = Math.min(255, sum / IMPACT_STEP + 0.5);
      }
    },
  };
}

/** Whether a term is a single Chinese character. */
function isCharacter(term: number, dictionary: Dictionary): boolean {
  const first = dictionary.firstUnit(term);
  const pair = first >= 0xd800 && first < 0xdc00;
  return first >= 0x2e80 && dictionary.length(term) === (pair ? 2 : 1);
}

/** The length normalisation of each clause and field, times k1. */
function lengthNorms(segment: Segment, averages: Averages, bm25f: Bm25f): Float32Array {
  const norms = new Float32Array(segment.lengths.length);
  for (let at = 0; at < norms.length; at++) {
    const relative = (segment.lengths[at] as number) / (averages.lengths[at % FIELDS.length] || 1);
    norms[at] = bm25f.k1 * (1 - bm25f.b + bm25f.b * relative);
  }
  return norms;
}
