import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { JingweiError } from '../../graph/errors.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { listDatasetFiles, type DatasetOrder } from './files.ts';

/**
 * Writes the dataset into a folder that does not exist or is empty, else `BAD_ARGUMENT`; answers the names of its files. The folder appears
 * when all of it has been written: a run that was cut off leaves none.
 */
export async function writeDataset(store: GraphStore, folder: string, order: DatasetOrder): Promise<string[]> {
  const target = resolve(folder);
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new JingweiError('BAD_ARGUMENT', `“${folder}”里已经有文件`, { remedy: '请换一个新的或空的文件夹' });
  }
  const partial = `${target}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  try {
    const files = await listDatasetFiles(store, order);
    for (const { path, pieces } of files) {
      const file = await open(join(partial, path), 'w');
      try {
        for await (const piece of pieces) await file.write(typeof piece === 'string' ? Buffer.from(piece) : piece);
      } finally {
        await file.close();
      }
    }
    rmSync(target, { recursive: true, force: true });
    renameSync(partial, target);
    return files.map(({ path }) => path);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}
