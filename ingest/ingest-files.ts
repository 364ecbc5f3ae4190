import { resolve } from 'node:path';
import type { GraphStore } from '../graph/store/port.ts';
import { holdsFile, loadReading, refresh, type LoadOutcome } from './load.ts';
import { readFiles, type ReadOutcome, type ReadSettings } from './workers/pool.ts';

/** What became of one file: what loading did, or why it failed. */
export type FileOutcome =
  | ({ readonly path: string; readonly error?: never } & LoadOutcome)
  | { readonly path: string; readonly status: 'failed'; readonly error: unknown };

export interface IngestSettings {
  readonly store: GraphStore;
  readonly collection: string;
  /** The time now, UTC; read once a file. */
  now(): string;
  /** Asked before each file; once it answers true, the files that are left are not taken. */
  stopped?(): boolean;
  /** How files are read and annotated, outcomes in the order of the paths; on worker threads if absent. */
  read?(paths: readonly string[], settings: ReadSettings): AsyncIterable<ReadOutcome>;
}

/**
 * Reads files and loads them one after the other, in their order, one transaction each; a file that fails is told and the
 * rest goes on. A file whose text is held as it would be read now is not read again: under changed rules or tables its document is annotated anew.
 */
export async function* ingestFiles(
  paths: readonly string[],
  { store, collection, now, stopped, read = readFiles }: IngestSettings,
): AsyncGenerator<FileOutcome> {
  const isKnown = (path: string): Promise<boolean> => holdsFile(store, path, collection);
  for await (const outcome of read(
    paths.map((path) => resolve(path)),
    { isKnown },
  )) {
    if (stopped?.() === true) return;
    const { path } = outcome;
    if ('error' in outcome) {
      yield { path, status: 'failed', error: outcome.error };
      continue;
    }
    try {
      if ('known' in outcome) yield { path, ...(await refresh(store, path, now())) };
      else yield { path, ...(await loadReading(outcome.done.reading, { store, collection, now: now() }, outcome.done.document)) };
    } catch (error) {
      yield { path, status: 'failed', error };
    }
  }
}
