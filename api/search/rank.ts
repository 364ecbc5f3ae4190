import { compareCandidates } from './index/clauseIndex.ts';
import type { Candidate } from './index/types.ts';
import { SIGNALS } from './signals/list.ts';
import type { SignalContext } from './signals/types.ts';
import type { Weights } from './weights.ts';

/** What a signal added to a clause's score, in words. */
export interface Reason {
  readonly signal: string;
  readonly score: number;
  readonly text: string;
}

/** A clause found, with the sum of its signals. */
export interface Hit extends Candidate {
  readonly reasons: readonly Reason[];
}

/** A reason whose words are made when they are read: of 200 hits ten are shown. */
class LazyReason implements Reason {
  readonly signal: string;
  readonly score: number;
  readonly #say: () => string;
  constructor(signal: string, score: number, say: () => string) {
    this.signal = signal;
    this.score = score;
    this.#say = say;
  }
  get text(): string {
    return this.#say();
  }
}

/** Orders candidates by the weighted sum of all signals; ties by BM25F order. A signal of weight 0 is switched off. */
export function rankCandidates(candidates: readonly Candidate[], context: SignalContext, weights: Weights): Hit[] {
  const active = SIGNALS.flatMap((signal) => {
    const weight = weights(`signal.${signal.name}`);
    const find = weight === 0 ? undefined : signal.prepare(context);
    return find === undefined ? [] : [{ name: signal.name, weight, find }];
  });
  const hits = candidates.map((candidate): Hit => {
    const reasons: Reason[] = [];
    let score = 0;
    for (const { name, weight, find } of active) {
      const finding = find(candidate);
      if (finding === undefined || finding.value === 0) continue;
      score += finding.value * weight;
      reasons.push(new LazyReason(name, finding.value * weight, finding.say));
    }
    return { ...candidate, score, reasons };
  });
  return hits.sort(compareCandidates);
}
