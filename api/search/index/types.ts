import type { IndexImage } from './image.ts';

/** What the index knows of one clause. Ids of instruments and actors include those of the classes above them. */
export interface IndexClause {
  /** `DOCUMENT/PATH`. */
  readonly id: string;
  readonly path: string;
  readonly kind: string;
  readonly heading: string | null;
  /** Headings of the clauses above it, outermost first. */
  readonly ancestors: readonly string[];
  /** Readable own text: label, heading and body. */
  readonly text: string;
  readonly instruments: readonly string[];
  readonly bodies: readonly string[];
  readonly actors: readonly string[];
  readonly modalities: readonly string[];
  /** Number of targets that it sets. */
  readonly targets: number;
  /** Years in which its targets and duties are due, e.g. `2025`. */
  readonly deadlines: readonly string[];
}

/** What the index knows of one document, its clauses in the order of the text. */
export interface IndexDocument {
  readonly id: string;
  /** Stem of the file it was first read from. */
  readonly name: string;
  readonly title: string;
  readonly docNumber: string | null;
  readonly regionId: string;
  readonly issuerIds: readonly string[];
  /** Year of signature. */
  readonly year: number | null;
  /** Date of signature, possibly partial. */
  readonly issued: string | null;
  readonly clauses: readonly IndexClause[];
}

/** The fields of a clause, in the order in which a posting packs their frequencies. */
export const FIELDS = ['text', 'heading', 'ancestors', 'title'] as const;
export type Field = (typeof FIELDS)[number];

/** One way to say a part of the question: the words themselves (weight 1) or an expansion (below 1). */
export interface QueryVariant {
  readonly text: string;
  readonly weight: number;
}

/** A part of the question. A clause gets the score of its best variant, so that many synonyms do not count more than one. */
export interface QueryGroup {
  readonly surface: string;
  readonly variants: readonly QueryVariant[];
  /** Whether it stands directly behind the group before it, as a head behind its modifier (巨灾|债券). */
  readonly joined?: boolean;
}

/** One clause found. `document` and `clause` are the very objects that were put in. */
export interface Candidate {
  readonly document: IndexDocument;
  readonly clause: IndexClause;
  /** Position of the clause in `document.clauses`. */
  readonly position: number;
  /** What its rank among candidates is by: for a search `own`, and the weighted parts of `section` and `whole`. */
  readonly score: number;
  /** Score of the clause's own words, headings and title. */
  readonly own: number;
  /** Own scores of the best clause of its section and of its document. */
  readonly section: number;
  readonly whole: number;
}

export interface IndexSearch {
  /** Ids of the documents to search; all if absent. */
  readonly within?: ReadonlySet<string>;
  /** The question as it was asked: what the groups leave out of it counts a little. */
  readonly question?: string;
  /** Most clauses returned; default 400. */
  readonly limit?: number;
}

/** A text index of clauses that can be changed document by document. */
export interface ClauseIndex {
  /** Makes beforehand what searches make otherwise when they first need it: of 60,000 clauses a tenth of a second. */
  prepare(): void;
  /** Puts a document in, or in place of the one with its id. */
  replaceDocument(document: IndexDocument): void;
  /** All that it holds, to be kept; segments are joined for it. */
  image(): IndexImage;
  /** Takes over what `image` gave, in place of all that it holds. */
  restore(image: IndexImage): void;
  /** Takes a document out; an unknown id is no error. */
  removeDocument(id: string): void;
  /** Clauses that match at least one group, best first; ties by document id and position. */
  search(groups: readonly QueryGroup[], options?: IndexSearch): Candidate[];
  /** Whether any clause's own text holds exactly these words. */
  holds(text: string): boolean;
  /** Number of clauses whose own text holds exactly these words. */
  countHolding(text: string): number;
  /** How rare the rarest word or pair of characters of a text is: inverse document frequency; the highest for what no clause holds. */
  rarity(text: string): number;
  document(id: string): IndexDocument | undefined;
  /** All documents, by id. */
  documents(): readonly IndexDocument[];
  /** The `most` most frequent words and pairs of characters of the collection with the number of clauses that hold them, most frequent first. */
  words(most: number): readonly { readonly word: string; readonly clauses: number }[];
  /** Numbers of what it holds. */
  readonly size: { readonly documents: number; readonly clauses: number; readonly postings: number };
}
