/** Where something went wrong, as precisely as it is known. */
export interface ErrorPlace {
  readonly file?: string;
  /** 1-based line in `file`. */
  readonly line?: number;
  /** The entry, field or query concerned. */
  readonly entry?: string;
}

export type ErrorCode =
  | 'BAD_SPAN'
  | 'BAD_VOCABULARY'
  | 'BAD_ONTOLOGY'
  | 'BAD_ARGUMENT'
  | 'BAD_INPUT'
  | 'FILE_MISSING'
  | 'FILE_EMPTY'
  | 'FILE_UNREADABLE'
  | 'FILE_NOT_TEXT'
  | 'FOLDER_EMPTY'
  | 'NOT_FOUND'
  | 'STORE_ADDRESS'
  | 'STORE_UNAVAILABLE'
  | 'STORE_DENIED'
  | 'STORE_NEWER'
  | 'STORE_BUSY'
  | 'STORE_FAILED';

/**
 * The one family of errors of the project: a stable code, what happened, where, and what to do about it.
 * Errors of this family are meant for people and cross the API as they are; every other error is masked and logged.
 */
export class JingweiError extends Error {
  readonly code: ErrorCode;
  readonly place: ErrorPlace;
  /** One sentence that says what to do next; empty where nothing can be done. */
  readonly remedy: string;

  constructor(code: ErrorCode, message: string, options: { place?: ErrorPlace; remedy?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'JingweiError';
    this.code = code;
    this.place = options.place ?? {};
    this.remedy = options.remedy ?? '';
  }
}

/** The error as one line for a terminal: place, what, what to do. */
export function describeError(error: unknown): string {
  if (!(error instanceof JingweiError)) return error instanceof Error ? error.message : String(error);
  const { file, line, entry } = error.place;
  const place = [file === undefined ? '' : line === undefined ? file : `${file}:${line}`, entry ?? ''].filter(Boolean).join(' ');
  return [place, error.message, error.remedy].filter(Boolean).join(' — ');
}
