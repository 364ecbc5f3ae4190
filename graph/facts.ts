import type { Evidence } from './evidence.ts';
import type { Span } from './span.ts';

/** Facts that are read from a document's text, each with its evidence; names and classes follow the annotation guide §3–§6a. */

export interface DepartmentMention extends Evidence {
  readonly clause: string;
  /** As printed. */
  readonly name: string;
  /** null where nothing says who leads. */
  readonly lead: boolean | null;
}

export type InstrumentRole = 'use' | 'mention';

export interface InstrumentMention extends Evidence {
  readonly clause: string;
  /** Surface; a coordinated phrase is expanded, so it may join characters that do not stand side by side: `span` is the smallest printed phrase. */
  readonly surface: string;
  /** One of the 24 class ids of the guide §4. */
  readonly class: string;
  /** Id of the named instrument in the vocabulary, or null where only the class is known. */
  readonly instrument: string | null;
  /** `mention` where the words only tell of it (background, what exists already, a definition); `use` where the policy acts through it. */
  readonly role: InstrumentRole;
  /** Whether it is a proper name that the text coins (“甬绿贷”): kept as a named instrument below its class. */
  readonly coined: boolean;
}

export type TargetOperator = '>=' | '<=' | '=' | '>' | '<';

export interface Target extends Evidence {
  readonly clause: string;
  readonly metric: string;
  readonly op: TargetOperator;
  readonly value: number | null;
  readonly unit: string | null;
  /** The year that a change is counted from (比2020年下降14%), four digits, or null. */
  readonly base: string | null;
  /** ISO date of the last day, or null. */
  readonly deadline: string | null;
  /** The relation to another quantity where there is no number, e.g. 不低于各项贷款平均增速. */
  readonly relation: string | null;
  /** Shortest readable span that says it. */
  readonly text: string;
}

/** What a term says of a measure, guide §6a. */
export type TermKind = 'amount' | 'rate' | 'cap' | 'floor' | 'threshold' | 'duration';

/** An amount, rate, cap, floor, threshold or duration of a measure: no target, but what the measure gives or asks for. */
export interface Term extends Evidence {
  readonly clause: string;
  readonly kind: TermKind;
  readonly value: number;
  /** As printed with its scale: 万元, %, 年, 元/吨. */
  readonly unit: string;
  /** Shortest readable span that says it. */
  readonly text: string;
  /** The measure as printed (补助), or null where the sentence names none. */
  readonly instrument: string | null;
}

export type Modality = 'prohibit' | 'oblige' | 'guide' | 'encourage' | 'explore' | 'permit' | 'deploy' | 'none';

/** A part of a sentence as printed; `text` is the readable text of `span`. */
export interface Slot {
  readonly text: string;
  readonly span: Span;
}

export interface DeadlineSlot extends Slot {
  /** ISO day of the last day, or null where the words give none (在3个工作日内). */
  readonly date: string | null;
}

export interface FrequencySlot extends Slot {
  /** The period that it repeats in, or null where the words give none (定期). */
  readonly per: 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year' | null;
}

/** What a sentence says beside its force and its bearer (guide §6); null where it says nothing of the kind. */
export interface StatementSlots {
  /** The predicate: the verb of the main action. */
  readonly action: Slot | null;
  readonly object: Slot | null;
  readonly condition: Slot | null;
  readonly exception: Slot | null;
  readonly deadline: DeadlineSlot | null;
  readonly frequency: FrequencySlot | null;
  /** To whom it is reported, paid or given. */
  readonly recipient: Slot | null;
}

/** One sentence of a clause's body; `span` is the sentence. */
export interface Statement extends Evidence {
  readonly clause: string;
  /** 1-based position of the sentence in the clause. */
  readonly n: number;
  /** Readable text of the sentence. */
  readonly text: string;
  /** Main class first; never empty. */
  readonly modality: readonly Modality[];
  /** Who must, may or is encouraged to act, as printed. */
  readonly bearer: string | null;
  readonly bearerSpan: Span | null;
  readonly slots: StatementSlots;
}

export type CitationRole = 'basis' | 'mention';

/** What a document does to the one that it cites, beside following or mentioning it. */
export type CitationRelation = 'repeals' | 'amends' | 'forwards' | 'implements';

export interface Citation extends Evidence {
  readonly title: string;
  readonly docNumber: string | null;
  readonly role: CitationRole;
  readonly relation: CitationRelation | null;
  /** Path of the clause of its first citation. */
  readonly clause: string;
}

/** A reference to a part of the same document (本办法第十条), or to the document itself (本意见) where `path` is null. */
export interface Reference extends Evidence {
  readonly clause: string;
  readonly text: string;
  /** Path of the clause referred to; it exists in the document. */
  readonly path: string | null;
}

/** A place that a clause names. */
export interface RegionMention extends Evidence {
  readonly clause: string;
  /** As printed. */
  readonly name: string;
  /** Id in the vocabulary. */
  readonly region: string;
  /** `scope` where the text says that it applies there (适用于……), `named` elsewhere. */
  readonly role: 'scope' | 'named';
}
