import type { Evidence } from './evidence.ts';
import type { Citation, DepartmentMention, InstrumentMention, Reference, RegionMention, Statement, Target, Term } from './facts.ts';
import type { Span } from './span.ts';
import type { NormalisedText } from './text/view.ts';

export type * from './evidence.ts';
export type * from './facts.ts';

/**
 * What the page around a text states of it (a web page's table of 发文字号, 成文日期 …), as printed there; null where it says nothing.
 * Evidence for the metadata, never the text itself.
 */
export interface PublishedMetadata {
  readonly title: string | null;
  readonly docNumber: string | null;
  /** 成文日期, never the day of publication on the site. */
  readonly issued: string | null;
  readonly effective: string | null;
  readonly expires: string | null;
  /** 发布机构 or 发文机关. */
  readonly publisher: string | null;
  readonly topic: string | null;
}

/** A text as its reader returned it; every span points into `text`. */
export interface SourceText {
  readonly text: string;
  /** Whether its lines are those of a page, so that paragraphs have to be joined; false where each line is a paragraph (docx, html, pdf). */
  readonly wrapped: boolean;
  /** Offset in `text` at which each page begins, first page included; empty where the format has no pages. */
  readonly pages: readonly number[];
  /** Whether the characters were recognised in a picture. */
  readonly ocr: boolean;
  readonly published: PublishedMetadata | null;
}

/**
 * The document model: a policy text, its tree of clauses and what was read from it. Every `span` points into `text.source`;
 * names and classes follow the annotation guide (document, clause, department, instrument, target, statement, citation).
 */
export interface PolicyDocument {
  /** The text with what its reader knows of it. */
  readonly origin: SourceText;
  /** The file's stem, e.g. `003_57837ab3b44d1f30`. */
  readonly name: string;
  readonly text: NormalisedText;
  /** In the order of the text; parents before children. */
  readonly clauses: readonly Clause[];
  readonly meta: Metadata;
  readonly departments: readonly DepartmentMention[];
  readonly instruments: readonly InstrumentMention[];
  readonly targets: readonly Target[];
  readonly terms: readonly Term[];
  readonly statements: readonly Statement[];
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
  readonly regions: readonly RegionMention[];
  readonly findings: readonly Finding[];
}

/**
 * `front` (title, number, red header), `salutation`, `signature`, `imprint` (主送, 抄送, 印发 lines), `chapter` (a group of articles) and `annex` hold what the
 * annotation guide does not count as clauses: they make the tree cover the text, so that an issuer can be shown where it stands.
 */
export type ClauseKind =
  | 'front'
  | 'salutation'
  | 'preamble'
  | 'cover'
  | 'chapter'
  | 'clause'
  | 'article'
  | 'bullet'
  | 'annex'
  | 'closing'
  | 'signature'
  | 'imprint';

/** Kinds that the annotation guide §2 counts as clauses. */
export const PRINTED_KINDS: readonly ClauseKind[] = ['preamble', 'cover', 'clause', 'article', 'bullet', 'closing'];

export interface Clause {
  /** Printed ordinals joined, e.g. `3/14`, `art12/1`, `1/2/b4`, `preamble`; unique in the document. */
  readonly path: string;
  readonly parent: string | null;
  readonly kind: ClauseKind;
  /** 1 for the outermost level. */
  readonly depth: number;
  /** The ordinal as printed, e.g. `（十四）`. */
  readonly label: string | null;
  readonly heading: string | null;
  /** Own text: label, heading and body, without child clauses. */
  readonly span: Span;
  readonly labelSpan: Span | null;
  readonly headingSpan: Span | null;
  /** Own text after label and heading, a closing department list included; null for a heading that only has children. */
  readonly body: Span | null;
}

export type DocType =
  '通知' | '意见' | '实施意见' | '指导意见' | '方案' | '实施方案' | '行动方案' | '办法' | '细则' | '规划' | '条例' | '法律' | '其他';

export type IssuerEvidence = 'header' | 'signature' | 'number' | 'text';

/** An issuing body as named by the text; `span` is null only where a rule derived it (evidence `number`: the number's span is given). */
export interface Issuer extends Evidence {
  readonly name: string;
  readonly evidence: IssuerEvidence;
  /** Path of the part of the text where it stands. */
  readonly clause: string;
}

export interface Addressee extends Evidence {
  readonly name: string;
  readonly clause: string;
}

export type RegionLevel = '国家' | '省' | '市' | '县' | '跨区域';

export interface DocumentRegion {
  readonly name: string;
  /** Six-digit GB/T 2260 code; of a cross-region group the first member's. */
  readonly code: string;
  readonly level: RegionLevel;
  /** Codes of a group's other members. */
  readonly also: readonly string[];
  /** Id in the vocabulary: the code, or the group's id. */
  readonly id: string;
}

export interface Metadata {
  readonly title: string | null;
  readonly titleSpan: Span | null;
  /** With 〔〕 whatever brackets are printed. */
  readonly docNumber: string | null;
  readonly docNumberSpan: Span | null;
  readonly docType: DocType;
  readonly issuers: readonly Issuer[];
  readonly region: DocumentRegion;
  /** `2024-07-18`, `2023-10` or `2023`. */
  readonly issued: string | null;
  readonly issuedSpan: Span | null;
  readonly addressees: readonly Addressee[];
  /** First day in force, and last; null where the text does not say. */
  readonly effective: MetadataDate | null;
  readonly expires: MetadataDate | null;
}

/** A day that the text states or that follows from what it states, with the words it stands on. */
export interface MetadataDate extends Evidence {
  /** ISO day. */
  readonly date: string;
}

export type Severity = 'note' | 'warning' | 'error';

/** A doubt: what was not certain, where, and what was assumed. */
export interface Finding {
  readonly stage: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly clause: string | null;
  readonly span: Span | null;
}
