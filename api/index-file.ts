import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipelineFingerprint } from '../ingest/fingerprint.ts';
import { packImage, unpackImage, type IndexImage } from './search/index/image.ts';

/** Where an index is kept between runs: `FOLDER/STORE-REVISION`, one file a store. */
export interface IndexFile {
  /** The newest image of the store that is not newer than `revision`; undefined if there is none that can be used. */
  read(storeId: string, revision: number): Promise<{ readonly image: IndexImage; readonly revision: number } | undefined>;
  /** Keeps an image in place of those of other revisions. What cannot be written is not kept: the index is built again then. */
  write(storeId: string, revision: number, image: IndexImage): Promise<void>;
}

/** A term depends on the dictionary of words and a clause's facts on rules and vocabularies: all are in this fingerprint. */
const madeBy = (): string => pipelineFingerprint();

/** All bytes of a file, read at once into memory that nothing was written to before: an index has 2 KB a clause. */
async function readWhole(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const bytes = Buffer.allocUnsafeSlow((await file.stat()).size);
    for (let at = 0; at < bytes.length;) {
      const { bytesRead } = await file.read(bytes, at);
      if (bytesRead === 0) return bytes.subarray(0, at);
      at += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

export function openIndexFile(folder: string): IndexFile {
  const revisionsOf = async (storeId: string): Promise<number[]> => {
    const names = await readdir(folder).catch(() => []);
    const revisions = names.flatMap((name) => (name.startsWith(`${storeId}-`) ? Number(name.slice(storeId.length + 1)) : []));
    return revisions.filter((revision) => Number.isSafeInteger(revision)).sort((a, b) => b - a);
  };
  const fileOf = (storeId: string, revision: number): string => join(folder, `${storeId}-${revision}`);
  return {
    async read(storeId, revision) {
      for (const kept of await revisionsOf(storeId)) {
        const bytes = kept > revision ? undefined : await readWhole(fileOf(storeId, kept)).catch(() => undefined);
        const image = bytes === undefined ? undefined : unpackImage(bytes, madeBy());
        if (image !== undefined) return { image, revision: kept };
      }
      return undefined;
    },
    async write(storeId, revision, image) {
      const part = `${fileOf(storeId, revision)}.${process.pid}.part`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(part, packImage(image, madeBy()));
        await rename(part, fileOf(storeId, revision));
        for (const kept of await revisionsOf(storeId)) if (kept !== revision) await rm(fileOf(storeId, kept), { force: true });
      } catch {
        await rm(part, { force: true }).catch(() => undefined);
      }
    },
  };
}
