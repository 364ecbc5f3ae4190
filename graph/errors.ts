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

/** A wording in both languages of the interface. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/**
 * The one family of errors of the project: a stable code, what happened, where, and what to do about it.
 * Errors of this family are meant for people and cross the API as they are; every other error is masked and logged.
 */
export class JingweiError extends Error {
  readonly code: ErrorCode;
  readonly place: ErrorPlace;
  /** One sentence that says what to do next; empty where nothing can be done. */
  readonly remedy: string;
  /** Message and remedy in English; null where they are in one language only. */
  readonly en: { readonly message: string; readonly remedy: string } | null;

  constructor(
    code: ErrorCode,
    message: string | Bilingual,
    options: { place?: ErrorPlace; remedy?: string | Bilingual; cause?: unknown } = {},
  ) {
    super(inChinese(message), options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'JingweiError';
    this.code = code;
    this.place = options.place ?? {};
    this.remedy = inChinese(options.remedy ?? '');
    this.en = typeof message === 'string' ? null : { message: message.en, remedy: inEnglish(options.remedy ?? '') };
  }
}

const inChinese = (words: string | Bilingual): string => (typeof words === 'string' ? words : words.zh);
const inEnglish = (words: string | Bilingual): string => (typeof words === 'string' ? words : words.en);

/** What an error says and what to do, in the languages that it is worded in: for telling it again at another place. */
export function wordsOf({ message, remedy, en }: Pick<JingweiError, 'message' | 'remedy' | 'en'>): {
  readonly message: string | Bilingual;
  readonly remedy: string | Bilingual;
} {
  return en === null ? { message, remedy } : { message: { zh: message, en: en.message }, remedy: { zh: remedy, en: en.remedy } };
}

/** The error as one line for a terminal: place, what, what to do. */
export function describeError(error: unknown): string {
  if (!(error instanceof JingweiError)) return error instanceof Error ? error.message : String(error);
  const { file, line, entry } = error.place;
  const place = [file === undefined ? '' : line === undefined ? file : `${file}:${line}`, entry ?? ''].filter(Boolean).join(' ');
  return [place, error.message, error.remedy].filter(Boolean).join(' — ');
}
