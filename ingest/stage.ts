import type { PolicyDocument } from '../graph/model.ts';

/** What a reader returns: the text of one file, untouched but for its encoding, and how it was read. */
export interface Reading {
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
  /** The source text that every span points into. */
  readonly text: string;
}

/** A layer of a document; a stage needs some and adds others. */
export type Layer = Exclude<keyof PolicyDocument, 'name'>;

/** What a stage returns: the layers that it adds; `findings` are appended to those there are. */
export type Additions = Partial<Pick<PolicyDocument, Layer>>;

/** One step of the pipeline: a pure function from a document to what it adds. No clock, network, environment or console. */
export interface Stage {
  readonly name: string;
  readonly requires: readonly Layer[];
  readonly adds: readonly Layer[];
  run(document: PolicyDocument): Additions;
}
