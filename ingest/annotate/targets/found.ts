import type { TargetOperator } from '../../../graph/model.ts';

/** A target of a sentence: `[start, end)` is the shortest stretch that says it. */
export interface FoundTarget {
  readonly start: number;
  readonly end: number;
  readonly metric: string;
  readonly op: TargetOperator;
  readonly value: number | null;
  readonly unit: string | null;
  readonly relation: string | null;
  readonly deadline: string | null;
  readonly rule: 'target.compared' | 'target.counted' | 'target.relation';
}

/** A segment of a sentence, between commas. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
}
