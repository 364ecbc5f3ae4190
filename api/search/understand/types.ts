import type { QueryGroup } from '../index/types.ts';

/** What a question can ask for; where cues tie, the earlier wins. */
export const INTENTS = ['citation', 'concept', 'when', 'howmuch', 'coverage', 'compare', 'who', 'list', 'duty', 'fact'] as const;
export type Intent = (typeof INTENTS)[number];

export type ChipKind = 'region' | 'body' | 'instrument' | 'bearer' | 'modality' | 'document' | 'number';

/** Something recognised in the question. */
export interface QuestionChip {
  /** Kind and value, e.g. `region:140000`. */
  readonly id: string;
  readonly kind: ChipKind;
  /** Name of the kind in Chinese. */
  readonly kindName: string;
  /** Canonical name, e.g. 山西省. */
  readonly name: string;
  readonly value: string;
  /** The words of the question. */
  readonly surface: string;
  /** Whether it filters or only raises the score. */
  readonly filters: boolean;
}

/** A question as it was understood. */
export interface Understanding {
  /** The question simplified, in small letters, with pinyin and English read as Chinese. */
  readonly normalised: string;
  readonly intent: Intent;
  readonly intentName: string;
  readonly chips: readonly QuestionChip[];
  /** Words that neither a vocabulary nor the collection knows. */
  readonly unknown: readonly string[];
  /** What is searched: the content words of the question with their expansions. */
  readonly groups: readonly QueryGroup[];
  /** Whether the question asks for what is not there (哪份没写). */
  readonly negated: boolean;
}
