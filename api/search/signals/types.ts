import type { Said } from '../../said.ts';
import type { Candidate } from '../index/types.ts';
import type { RuleRank } from '../lexicon/load.ts';
import type { Names } from '../understand/context.ts';
import type { Understanding } from '../understand/types.ts';

/** What every signal may look at. Nothing here is changed by a signal. */
export interface SignalContext {
  readonly understanding: Understanding;
  /** Own score of the best candidate; 0 if there is none. */
  readonly best: number;
  /** Clauses of the longest document among the candidates'. */
  readonly longest: number;
  /** Headings under which a text says in what spirit, not what. */
  readonly boilerplateHeadings: readonly string[];
  /** Kinds of rules by the end of a title, the highest first. */
  readonly ruleRanks: readonly RuleRank[];
  /** Which region lies in which, and what it is called. */
  readonly names: Pick<Names, 'isWithin' | 'sayRegion' | 'bodiesDirectlyBefore'>;
  /** A pattern of the lexicon by name. */
  readonly pattern: (name: string) => RegExp;
}

/** What a signal found in a clause: `value` 0..1 is multiplied by the signal's weight; `say` puts it in words, which only shown hits need. */
export interface Finding {
  readonly value: number;
  readonly say: () => Said;
}

export type FindInClause = (candidate: Candidate) => Finding | undefined;

/** One reason to put a clause higher or lower. */
export interface Signal {
  readonly name: string;
  /** Looks at the question once; `undefined` if the signal has nothing to say on it, and so for a clause. */
  prepare(context: SignalContext): FindInClause | undefined;
}
