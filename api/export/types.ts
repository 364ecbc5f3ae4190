import type { Language, Said } from '../said.ts';

/** Asks the schema in this process. Variables that do not fit are `BAD_ARGUMENT`. */
export type Ask = <Data>(document: string, variables: Variables) => Promise<Data>;

/** The files that a list can be taken along as. */
export const FORMATS = ['csv', 'xlsx', 'docx', 'json'] as const;

export type Format = (typeof FORMATS)[number];

/**
 * What a column holds. `long` is text of more than a line, `date` an ISO day (a partial date stays text), `link` an address;
 * only a `number` is ever written as a number.
 */
export type Kind = 'text' | 'long' | 'number' | 'date' | 'link';

/** A text of the source is a string; what is worded here is said in both languages. */
export type Value = string | number | Said | null;

/** A value as a file of one language holds it. */
export type Written = string | number | null;

/** Addresses of the pages of this server, or null where nobody has told it under which address it is reached. */
export interface Links {
  /** Why there are no links; null where there are. */
  readonly missing: Said | null;
  clause(documentId: string, path: string, fact?: string | null): string | null;
}

/** One column of a file, with what the codebook says of it. */
export interface Column<Row = unknown> {
  /** Name for programs: JSON, the codebook. */
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  /** What a value says; also what an empty one says, where that is not plain. */
  readonly meaning: Said;
  readonly kind: Kind;
  /** Its share of the table of a DOCX, whose page is narrow; absent: it does not stand there. */
  readonly share?: number;
  /** Stands again in every part of a DOCX table that is set in parts. */
  readonly repeated?: boolean;
  value(row: Row, links: Links): Value;
}

/** Something that has to be known of a file, e.g. the question asked. */
export interface Remark {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly value: string | Said;
}

/** One page of a list. */
export interface RowPage<Row = unknown> {
  readonly rows: readonly Row[];
  /** Rows of the whole list. */
  readonly totalCount: number;
  /** Where the next page starts; null after the last one. */
  readonly next: string | null;
}

/** The clause that a row was read from. */
export interface RowSource {
  readonly documentId: string;
  /** Clause and page, e.g. （十四）发展绿色保险，第 5 页. */
  readonly place: string | Said;
}

/** A list that can be taken along: which question asks for it, and how its answer becomes rows. One file of `lists/` each. */
export interface ExportList<Data = unknown, Row = unknown> {
  /** Name in the address. */
  readonly name: string;
  /** Name in titles and names of files. */
  readonly zh: string;
  readonly en: string;
  /**
   * GraphQL document. The export sets `$first` and `$after`, which a long list takes, `$asOf`, the day of the page's extent, and `$counted`, which is true for the first page only: what
   * is counted over the whole list is asked `@include(if: $counted)`. The rest are the page's own variables.
   */
  readonly document: string;
  /** Rows asked for at once where a connection gives more than 100. */
  readonly pageSize?: number;
  readonly formats: readonly Format[];
  /** Columns of one table of the DOCX, besides repeated ones, where there can be more than a page is wide. */
  readonly columnsInPart?: number;
  /** The rows of an answer; `before` is how many came before them. */
  page(data: Data, before: number, variables: Variables): RowPage<Row>;
  /** What it is about, e.g. 银行业金融机构; stands in the title and the name of the file. */
  subject(data: Data, variables: Variables): string | Said;
  /** What was asked and how it was read. */
  remarks(data: Data, variables: Variables): readonly Remark[];
  columns(data: Data, variables: Variables): readonly Column<Row>[];
  /** The clauses that a row was read from; the DOCX numbers their documents. */
  sources(row: Row): readonly RowSource[];
  /** Ids of documents that stand behind the list and not in its rows, at most `most` and one more. */
  otherSources?(ask: Ask, variables: Variables, most: number): Promise<readonly string[]>;
}

/** Variables of the page's own question. */
export type Variables = Readonly<Record<string, unknown>>;

/** A list as it is written: what has to be known of it, its columns and its rows, page after page. */
export interface Sheet<Row = unknown> {
  readonly list: Pick<ExportList<unknown, Row>, 'name' | 'zh' | 'en' | 'columnsInPart' | 'sources'>;
  /** Language of everything but the texts of documents. */
  readonly language: Language;
  readonly title: string;
  readonly subject: string;
  /** ISO day of the export. */
  readonly day: string;
  readonly remarks: readonly Remark[];
  readonly columns: readonly Column<Row>[];
  readonly links: Links;
  readonly totalCount: number;
  pages(): AsyncIterable<readonly Row[]>;
  /** References to documents in GB/T 7714, by id. */
  references(documentIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  otherSources(most: number): Promise<readonly string[]>;
}
