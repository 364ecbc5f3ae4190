import type { StoreSettings } from '../../graph/store/open.ts';
import type { LoadOutcome } from '../../ingest/load.ts';
import type { ReadFile, SentError } from '../../ingest/workers/messages.ts';

/** What the writing thread is started with. */
export interface WriterSettings {
  readonly store: StoreSettings;
}

/** A change of the collection. */
export type WriteTask =
  | { readonly kind: 'load'; readonly file: ReadFile; readonly collection: string; readonly now: string }
  | { readonly kind: 'removeDocument'; readonly id: string }
  | { readonly kind: 'removeCollection'; readonly collection: string; readonly now: string };

/** What came of it: of loading its outcome, of removing the paths of the files that the collection held. */
export type WriteResult = { readonly loaded: LoadOutcome } | { readonly removed: readonly string[] };

export type WriteAnswer = { readonly done: WriteResult } | { readonly failed: SentError };
