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

/** Orders candidates by the weighted sum of all signals; ties by BM25F order. A signal of weight 0 is switched off. */
export function rankCandidates(candidates: readonly Candidate[], context: SignalContext, weights: Weights): Hit[] {
  const active = SIGNALS.map((signal) => ({ signal, weight: weights(`signal.${signal.name}`) })).filter(({ weight }) => weight !== 0);
  const hits = candidates.map((candidate) => {
    const reasons: Reason[] = [];
    for (const { signal, weight } of active) {
      const finding = signal.find(candidate, context);
      if (finding !== undefined && finding.value !== 0)
        reasons.push({ signal: signal.name, score: finding.value * weight, text: finding.text });
    }
    return { ...candidate, score: reasons.reduce((sum, reason) => sum + reason.score, 0), reasons };
  });
  return hits.sort(compareCandidates);
}
