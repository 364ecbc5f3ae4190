import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GraphDump, GraphStore } from '../graph/store/port.ts';
import { openSqliteStore } from '../graph/store/sqlite/store.ts';
import { ingestFiles, type FileOutcome, type IngestSettings } from '../ingest/ingest-files.ts';
import { annotate } from '../ingest/pipeline.ts';
import { readFile } from '../ingest/read/read-file.ts';
import type { ReadOutcome } from '../ingest/workers/pool.ts';

/** The folder of the sample policies that ship with the project. */
export const SAMPLES = fileURLToPath(new URL('../ingest/samples', import.meta.url));

/** Absolute paths of the five samples, by name. */
export const SAMPLE_FILES = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => join(SAMPLES, name));

/** A fixed time for `readAt`. */
export const NOW = '2026-01-01T00:00:00.000Z';

/** Loads files into a store and answers what became of each; they are read in this thread, which knows the vocabulary already. */
export function ingest(store: GraphStore, paths: readonly string[], collection = 'own'): Promise<FileOutcome[]> {
  return outcomesOf(paths, { store, collection, now: () => NOW, read: readHere });
}

/** As `ingest`, but read on worker threads, as the product does. A thread starts cold: two seconds of a processor for each call. */
export function ingestOnThreads(store: GraphStore, paths: readonly string[], collection = 'own'): Promise<FileOutcome[]> {
  return outcomesOf(paths, { store, collection, now: () => NOW });
}

async function outcomesOf(paths: readonly string[], settings: IngestSettings): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  for await (const outcome of ingestFiles(paths, settings)) outcomes.push(outcome);
  return outcomes;
}

/** Reads and annotates one file after the other; what comes back is a copy, as from another thread. */
export async function* readHere(
  paths: readonly string[],
  { isKnown }: Parameters<NonNullable<IngestSettings['read']>>[1],
): AsyncGenerator<ReadOutcome> {
  for (const path of paths) {
    if ((await isKnown?.(path)) === true) yield { path, known: true };
    else yield await readOne(path);
  }
}

async function readOne(path: string): Promise<ReadOutcome> {
  try {
    const reading = await readFile(path);
    return { path, done: structuredClone({ reading, document: annotate(reading.name, reading) }) };
  } catch (error) {
    return { path, error };
  }
}

/** A new embedded store in a folder of its own; `dispose` closes it and takes the folder away. */
export function temporaryStore(): { store: GraphStore; folder: string; dispose: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'jingwei-'));
  const store = openSqliteStore(join(folder, 'graph.db'));
  const dispose = async (): Promise<void> => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { store, folder, dispose };
}

/** Writes texts into a folder, one file each, and answers their paths; up to a thousand stand in their order when sorted by name. */
export function writeTexts(folder: string, texts: readonly string[]): string[] {
  return texts.map((text, at) => {
    const file = join(folder, `${String(at).padStart(3, '0')}.txt`);
    writeFileSync(file, text);
    return file;
  });
}

/** A dump as plain objects, for comparing whole graphs. */
export function plain(dump: GraphDump): { nodes: Record<string, unknown>; edges: Record<string, unknown> } {
  return { nodes: Object.fromEntries(dump.nodes), edges: Object.fromEntries(dump.edges) };
}
