import { JingweiError, wordsOf, type ErrorCode, type ErrorPlace } from '../../graph/errors.ts';
import type { PolicyDocument } from '../../graph/model.ts';
import type { Reading } from '../stage.ts';

/** What a worker is asked: read and annotate the file at a path. */
export interface ReadTask {
  readonly path: string;
  /** Most pages; a file with more is refused before it is annotated. */
  readonly mostPages?: number;
}

/** A file read and annotated. */
export interface ReadFile {
  readonly reading: Reading;
  readonly document: PolicyDocument;
}

/** An error as it travels between threads. */
export interface SentError {
  readonly code: ErrorCode | null;
  readonly message: string;
  readonly place: ErrorPlace;
  readonly remedy: string;
  readonly en: JingweiError['en'];
  readonly stack: string;
}

export type ReadAnswer = { readonly done: ReadFile } | { readonly failed: SentError };

/** Told on the way: the text has been read and is annotated now. */
export interface ReadStep {
  readonly pages: number;
  readonly characters: number;
}

/** Told while a file with pages is read, a few times a second. */
export interface ReadPage {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

export type ReadMessage = ReadAnswer | { readonly step: ReadStep } | { readonly page: ReadPage };

/** An error as plain values. */
export function packError(error: unknown): SentError {
  if (error instanceof JingweiError) {
    const { code, message, place, remedy, en, stack = '' } = error;
    return { code, message, place, remedy, en, stack };
  }
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return { code: null, message, place: {}, remedy: '', en: null, stack };
}

/** The error again; one that is not of the family comes back with the stack it had. */
export function unpackError(sent: SentError): Error {
  if (sent.code !== null) {
    const { message, remedy } = wordsOf(sent);
    return new JingweiError(sent.code, message, { place: sent.place, remedy });
  }
  const error = new Error(sent.message);
  error.stack = sent.stack;
  return error;
}
