import { rm } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import type { GraphStore } from '../../graph/store/port.ts';

/** Deletes those of `paths` that are kept copies of uploads and that no document was read from any more. Other files are never touched. */
export async function deleteUnused(store: GraphStore, folder: string, paths: readonly string[]): Promise<void> {
  const inside = paths.filter((path) => resolve(path).startsWith(resolve(folder) + sep));
  const used = new Set((await store.query('sourcesByPath', { paths: inside })).map(({ path }) => path));
  await Promise.all(inside.filter((path) => !used.has(path)).map((path) => rm(path, { force: true })));
}
