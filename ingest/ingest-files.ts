import { resolve } from 'node:path';
import type { GraphStore } from '../graph/store/port.ts';
import { loadReading, type LoadOutcome } from './load.ts';
import { readFile } from './read/read-file.ts';

/** What became of one file: what loading did, or why it failed. */
export type FileOutcome =
  | ({ readonly path: string; readonly error?: never } & LoadOutcome)
  | { readonly path: string; readonly status: 'failed'; readonly error: unknown };

export interface IngestSettings {
  readonly store: GraphStore;
  readonly collection: string;
  /** The time now, UTC; read once a file. */
  now(): string;
}

/** Reads and loads files one after the other, one transaction each; a file that fails is told and the rest goes on. */
export async function* ingestFiles(paths: readonly string[], { store, collection, now }: IngestSettings): AsyncGenerator<FileOutcome> {
  for (const path of paths) {
    try {
      const reading = await readFile(resolve(path));
      yield { path, ...(await loadReading(reading, { store, collection, now: now() })) };
    } catch (error) {
      yield { path, status: 'failed', error };
    }
  }
}
