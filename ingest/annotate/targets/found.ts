import type { TargetOperator } from '../../../graph/model.ts';

/** A target of a sentence: `[start, end)` is the shortest stretch that says it. */
export interface FoundTarget {
  readonly start: number;
  readonly end: number;
  readonly metric: string;
  readonly op: TargetOperator;
  readonly value: number | null;
  readonly unit: string | null;
  readonly base: string | null;
  readonly relation: string | null;
  readonly deadline: string | null;
  readonly rule: 'target.compared' | 'target.counted' | 'target.level' | 'target.share' | 'target.relation';
}

/** A segment of a sentence, between commas; `shown` has quotes and brackets blanked out. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly shown: string;
}

/** What a sentence stands in. */
export interface Setting {
  /** Deadline that the sentences and headings before it hand on, ISO day; asked only where a target has no date of its own. */
  readonly deadline: () => string | null;
  /** Under a heading of aims: numbers are targets there. */
  readonly aims: boolean;
  /** What the sentence before a ； measured (到2025年，余额达到500亿元；到2030年，达到800亿元), '' where none did. */
  readonly measured?: string;
  /** In an act that grants and demands (办法, 细则, 条例): numbers are mostly terms there. */
  readonly regulates: boolean;
  /** As in the metadata; what was due before is background. */
  readonly issued: string | null;
}
