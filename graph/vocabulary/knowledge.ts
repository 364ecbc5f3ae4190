import type { Body, Listed, Vocabulary } from './types.ts';

/** A one-character name of a province; a weak letter is also a common character. */
export interface RegionLetter extends Listed {
  readonly letter: string;
  readonly region: string;
  readonly strong: boolean;
}

/**
 * What a body pattern may be put on. 省: provinces and autonomous regions without municipalities; 直辖市; 市: all prefectures, which are either
 * 计划单列市 (the five cities with a plan of their own), 省会 (the seat of a province's government) or 普通市; 县: counties and districts; 新区: zones.
 */
export const REGION_CATEGORIES = ['省', '直辖市', '市', '计划单列市', '省会', '普通市', '县', '新区'] as const;

/** A regular name of a body of many regions. `{r}` stands for the region's full name, `{s}` for its short one. */
export interface BodyPattern extends Listed {
  /** Shared by rows that name the same office at different levels (财政厅, 财政局). */
  readonly id: string;
  /** Categories of `REGION_CATEGORIES` and codes of single regions. */
  readonly categories: readonly string[];
  readonly name: string;
  /** Other spellings, each with one slot. */
  readonly forms: readonly string[];
  readonly kind: Body['kind'];
  readonly en: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/** One regular succession: the office `from` of every region of a category was taken over by `to` of the same region, or of its province. */
export interface PatternSuccession extends Listed {
  readonly from: string;
  readonly to: string;
  readonly categories: readonly string[];
  readonly target: 'same' | 'province';
  readonly date: string;
}

/** A head noun that gives a compound its class, unless one of `stops` stands directly before it. */
export interface InstrumentHead extends Listed {
  readonly suffix: string;
  readonly class: string;
  readonly stops: readonly string[];
}

export const LABEL_KINDS = ['region', 'body', 'instrument', 'actor'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

/** Words that name no single body: a whole name, what such a name begins with, ends in or holds. */
export interface GenericBodyWords {
  /** Characters before 省, 市, 区, 县 after which these words begin no short name: 各市财政局. */
  readonly before: string;
  readonly whole: ReadonlySet<string>;
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  readonly inside: readonly string[];
}

/** All tables, with those that only the finders of this folder need. */
export interface Knowledge extends Vocabulary {
  readonly letters: readonly RegionLetter[];
  readonly patterns: ReadonlyMap<string, readonly BodyPattern[]>;
  readonly patternSuccessions: readonly PatternSuccession[];
  readonly heads: readonly InstrumentHead[];
  /** Characters after which a region's last one belongs to another word: 市 before 场. */
  readonly regionEndings: ReadonlyMap<string, string>;
  /** Negative labels: words that hold a name by chance. */
  readonly negatives: ReadonlyMap<LabelKind, readonly string[]>;
  readonly genericBodies: GenericBodyWords;
  /** By id of a body or of its pattern: the class of what stands below it. */
  readonly subordinates: ReadonlyMap<string, string>;
}
