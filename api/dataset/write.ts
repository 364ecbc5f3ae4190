import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { JingweiError } from '../../graph/errors.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { listDatasetFiles } from './files.ts';
import type { DatasetOrder } from './order.ts';

/**
 * Writes the dataset into a folder that does not exist or is empty, else `BAD_ARGUMENT`; answers the names of its files. They appear there
 * when all of them have been written: a run that fails leaves none.
 */
export async function writeDataset(store: GraphStore, folder: string, order: DatasetOrder): Promise<string[]> {
  const target = resolve(folder);
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new JingweiError('BAD_ARGUMENT', `“${folder}”里已经有文件`, { remedy: '请换一个新的或空的文件夹' });
  }
  mkdirSync(dirname(target), { recursive: true });
  const partial = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  const discard = (): void => rmSync(partial, { recursive: true, force: true });
  process.once('exit', discard);
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
    // The folder itself stays if it is there: somebody may be standing in it (`--out .`).
    mkdirSync(target, { recursive: true });
    for (const { path } of files) renameSync(join(partial, path), join(target, path));
    return files.map(({ path }) => path);
  } finally {
    discard();
    process.off('exit', discard);
  }
}
