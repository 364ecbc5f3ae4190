import type { Said } from '../../said.ts';
import type { ClauseIndex } from '../index/types.ts';
import type { Hit } from '../rank.ts';
import type { Scope } from '../scope.ts';
import type { VocabularyContext } from '../understand/context.ts';
import type { Understanding } from '../understand/types.ts';
import type { Weights } from '../weights.ts';
import type { FactReader } from './facts.ts';

/** One cited fact. */
export interface AnswerItem {
  readonly text: string;
  /** The fact in English, where it is a thing of the vocabulary and not printed words. */
  readonly en: string | null;
  /** What the fact is, e.g. 牵头. */
  readonly role: Said | null;
  /** The sentence or list that holds it. */
  readonly quote: string;
  /** Where `text` stands in `quote`; null if it does not stand there in these words. */
  readonly mark: { readonly start: number; readonly end: number } | null;
  readonly clauseId: string;
  readonly factId: string | null;
  readonly bodyId: string | null;
}

export type AnswerStatus = 'found' | 'not_found' | 'none';
export type AnswerReason = 'not_in_text' | 'not_in_collection';

/** The answer to a question; `none` where the question asks for clauses, or where no phrase fills the asked place clearly. */
export interface Answer {
  readonly status: AnswerStatus;
  readonly reason: AnswerReason | null;
  readonly explanation: Said;
  readonly items: readonly AnswerItem[];
}

/** What a plan works on. */
export interface AnswerTask {
  readonly understanding: Understanding;
  /** Best first. */
  readonly hits: readonly Hit[];
  readonly scope: Scope;
  readonly facts: FactReader;
  readonly index: ClauseIndex;
  readonly context: VocabularyContext;
  readonly weights: Weights;
}

/** A named way to answer one kind of question. */
export type AnswerPlan = (task: AnswerTask) => Promise<Answer>;
