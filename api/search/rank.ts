import type { Said } from '../said.ts';
import { compareCandidates } from './index/clauseIndex.ts';
import type { Candidate } from './index/types.ts';
import { SIGNALS } from './signals/list.ts';
import type { FindInClause, SignalContext } from './signals/types.ts';
import type { Weights } from './weights.ts';

/** What a signal added to a clause's score, in words. */
export interface Reason {
  readonly signal: string;
  readonly score: number;
  readonly text: Said;
}

/** A clause found, with the sum of its signals. */
export interface Hit extends Candidate {
  readonly reasons: readonly Reason[];
}

interface ActiveSignal {
  readonly name: string;
  readonly weight: number;
  readonly find: FindInClause;
}

/** A candidate with its score. Why it has it is told only when it is asked: of 200 hits ten are shown. */
class RankedHit implements Hit {
  readonly document: Candidate['document'];
  readonly clause: Candidate['clause'];
  readonly position: number;
  readonly own: number;
  readonly section: number;
  readonly whole: number;
  readonly score: number;
  readonly #candidate: Candidate;
  readonly #signals: readonly ActiveSignal[];

  constructor(candidate: Candidate, signals: readonly ActiveSignal[]) {
    this.document = candidate.document;
    this.clause = candidate.clause;
    this.position = candidate.position;
    this.own = candidate.own;
    this.section = candidate.section;
    this.whole = candidate.whole;
    this.#candidate = candidate;
    this.#signals = signals;
    let score = 0;
    for (const { weight, find } of signals) score += (find(candidate)?.value ?? 0) * weight;
    this.score = score;
  }

  get reasons(): readonly Reason[] {
    return this.#signals.flatMap(({ name, weight, find }) => {
      const finding = find(this.#candidate);
      return finding === undefined || finding.value === 0 ? [] : [{ signal: name, score: finding.value * weight, text: finding.say() }];
    });
  }
}

/** Orders candidates by the weighted sum of all signals; ties by BM25F order. A signal of weight 0 is switched off. */
export function rankCandidates(candidates: readonly Candidate[], context: SignalContext, weights: Weights): Hit[] {
  const active = SIGNALS.flatMap((signal): ActiveSignal[] => {
    const weight = weights(`signal.${signal.name}`);
    const find = weight === 0 ? undefined : signal.prepare(context);
    return find === undefined ? [] : [{ name: signal.name, weight, find }];
  });
  return candidates.map((candidate): Hit => new RankedHit(candidate, active)).sort(compareCandidates);
}
