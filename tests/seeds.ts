import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GraphDump, GraphStore } from '../graph/store/port.ts';
import { openSqliteStore } from '../graph/store/sqlite/store.ts';
import { ingestFiles, type FileOutcome } from '../ingest/ingest-files.ts';

/** The folder of the sample policies that ship with the project. */
export const SAMPLES = fileURLToPath(new URL('../ingest/samples', import.meta.url));

/** Absolute paths of the five samples, by name. */
export const SAMPLE_FILES = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => join(SAMPLES, name));

/** A fixed time for `readAt`. */
export const NOW = '2026-01-01T00:00:00.000Z';

/** Loads files into a store and answers what became of each. */
export async function ingest(store: GraphStore, paths: readonly string[], collection = 'own'): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  for await (const outcome of ingestFiles(paths, { store, collection, now: () => NOW })) outcomes.push(outcome);
  return outcomes;
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

/** A dump as plain objects, for comparing whole graphs. */
export function plain(dump: GraphDump): { nodes: Record<string, unknown>; edges: Record<string, unknown> } {
  return { nodes: Object.fromEntries(dump.nodes), edges: Object.fromEntries(dump.edges) };
}
