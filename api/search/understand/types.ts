import type { QueryGroup } from '../index/types.ts';

/** What a question can ask for; where cues tie, the earlier wins. */
export const INTENTS = ['citation', 'concept', 'when', 'howmuch', 'coverage', 'compare', 'who', 'list', 'duty', 'fact'] as const;
export type Intent = (typeof INTENTS)[number];

export type ChipKind = 'region' | 'body' | 'instrument' | 'bearer' | 'modality' | 'deadline' | 'document' | 'number';

/** Something that a chip can stand for. */
export interface ChipChoice {
  /** Kind and value, e.g. `region:140000`. */
  readonly id: string;
  readonly kind: ChipKind;
  /** Name of the kind in Chinese. */
  readonly kindName: string;
  /** Canonical name, e.g. 山西省. */
  readonly name: string;
  readonly value: string;
}

/** Something recognised in the question. */
export interface QuestionChip extends ChipChoice {
  /** The words of the question. */
  readonly surface: string;
  /** Whether it filters or only raises the score. */
  readonly filters: boolean;
  /** What else the same words could mean, likelier first. */
  readonly alternatives: readonly ChipChoice[];
}

/** A word that may be meant by words of the question, and the question with it in their place. */
export interface CorrectionChoice {
  readonly word: string;
  readonly question: string;
}

/** Words of the question that were read as others, or that may be wrong. */
export interface Correction {
  /** A typo, or initials of pinyin. */
  readonly kind: 'typo' | 'initials';
  readonly from: string;
  /** Null where several words are near and none was taken. */
  readonly to: string | null;
  readonly alternatives: readonly CorrectionChoice[];
  /** In words: 已按“鼓励”理解, or 您是否要找：“补偿”“补贴”. */
  readonly text: string;
}

/** A question as it was understood. */
export interface Understanding {
  /** The question simplified, in small letters, with pinyin and English read as Chinese. */
  readonly normalised: string;
  readonly intent: Intent;
  readonly intentName: string;
  readonly chips: readonly QuestionChip[];
  /** What was read otherwise than it was typed. */
  readonly corrections: readonly Correction[];
  /** Chips that a person may want to add. */
  readonly suggestions: readonly ChipChoice[];
  /** Words that neither a vocabulary nor the collection knows. */
  readonly unknown: readonly string[];
  /** What is searched: the content words of the question with their expansions. */
  readonly groups: readonly QueryGroup[];
  /** Whether the question asks for what is not there (哪份没写). */
  readonly negated: boolean;
}
