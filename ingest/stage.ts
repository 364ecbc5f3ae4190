import type { Metadata, PolicyDocument, SourceText } from '../graph/model.ts';

/** What a reader returns: the text of one file and how it was read. */
export interface Reading extends SourceText {
  /** The file's stem. */
  readonly name: string;
  readonly fileName: string;
  readonly path: string;
  /** Hexadecimal SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly bytes: number;
  readonly format: 'txt' | 'md' | 'html' | 'docx' | 'pdf';
  readonly encoding: string | null;
  /** Reader and version, e.g. `txt/1`. */
  readonly reader: string;
}

/** A text of which nothing but its characters is known; `wrapped` as in `SourceText`. */
export function plainSource(text: string, wrapped = true): SourceText {
  return { text, wrapped, pages: [], ocr: false, published: null };
}

/** A layer of a document; a stage needs some and adds others. */
export type Layer = Exclude<keyof PolicyDocument, 'name' | 'origin'>;

/** What a stage returns: the layers that it adds; `findings` are appended to those there are. */
export type Additions = Partial<Pick<PolicyDocument, Layer>>;

/** One step of the pipeline: a pure function from a document to what it adds. No clock, network, environment or console. */
export interface Stage {
  readonly name: string;
  readonly requires: readonly Layer[];
  readonly adds: readonly Layer[];
  run(document: PolicyDocument): Additions;
}

const NO_METADATA: Metadata = {
  title: null,
  titleSpan: null,
  docNumber: null,
  docNumberSpan: null,
  docType: '其他',
  issuers: [],
  region: { id: '100000', name: '全国', code: '100000', level: '国家', also: [] },
  issued: null,
  issuedSpan: null,
  addressees: [],
  effective: null,
  expires: null,
};

/** A document of which nothing is known but its text. */
export function emptyDocument(name: string, origin: SourceText): PolicyDocument {
  return {
    name,
    origin,
    text: { source: origin.text, clean: '', runs: [] },
    clauses: [],
    meta: NO_METADATA,
    departments: [],
    instruments: [],
    targets: [],
    terms: [],
    statements: [],
    citations: [],
    references: [],
    regions: [],
    findings: [],
  };
}
