import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { JingweiError } from '../../graph/errors.ts';
import { fileHash } from '../../graph/identity.ts';
import type { LoadOutcome } from '../../ingest/load.ts';
import type { ReadFile, ReadPage, ReadStep } from '../../ingest/workers/messages.ts';
import { readAlone } from '../../ingest/workers/pool.ts';
import type { Log } from '../log.ts';
import { KEPT_FOR, MOST_PAGES, MOST_TIME, MOST_WAITING } from './limits.ts';
import { readEnding, readFileName } from './names.ts';
import type { Writer } from './writer.ts';
import { BROKEN } from './refusals.ts';
import { said, sayError, type Language, type Said } from '../said.ts';

/** WAITING for others, READING its text, ANNOTATING, READY to be confirmed, LOADING into the store, LOADED; or FAILED or STOPPED for good. */
export type UploadState = 'WAITING' | 'READING' | 'ANNOTATING' | 'READY' | 'LOADING' | 'LOADED' | 'FAILED' | 'STOPPED';

/** A file that somebody sent, on its way into the collection. */
export interface Upload {
  readonly id: string;
  /** Files that one visitor sent; a secret that only her browser has. */
  readonly batch: string;
  readonly fileName: string;
  readonly collection: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly state: UploadState;
  /** Why it failed, for people. */
  readonly problem: Said | null;
  /** When its reading began, in milliseconds since 1970. */
  readonly begun: number | null;
  /** The page that is read, of a file with pages. */
  readonly page: ReadPage | null;
  /** What is known once the text has been read. */
  readonly read: ReadStep | null;
  /** The file read and annotated, while it is READY. */
  readonly file: ReadFile | null;
  readonly outcome: LoadOutcome | null;
}

export interface SentFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface Uploads {
  /** Takes a file in and begins to read it when its turn comes; what cannot be taken is FAILED at once. `STORE_BUSY` where too many wait. */
  take(sent: SentFile, to: { readonly batch: string; readonly collection: string }): Promise<Upload>;
  find(id: string): Upload | undefined;
  /** Files of a batch in the order in which they came. */
  ofBatch(batch: string): Upload[];
  /** Puts a READY file into the collection. `NOT_FOUND` for one that is not (any more). */
  confirm(id: string): Promise<Upload>;
  /** Stops the reading, or drops what was read. */
  drop(id: string): Promise<void>;
  close(): Promise<void>;
}

export interface UploadSettings {
  /** Where confirmed files are kept. */
  readonly folder: string;
  readonly writer: Writer;
  readonly log: Log;
  /** For tests: time after which a file is given up, in milliseconds. */
  readonly limit?: number;
}

const SETTLED: ReadonlySet<UploadState> = new Set(['LOADED', 'FAILED', 'STOPPED']);

export function makeUploads({ folder, writer, log, limit = MOST_TIME }: UploadSettings): Uploads {
  /** Made for the first file. */
  let made: string | undefined;
  const stage = (id: string): string => join((made ??= mkdtempSync(join(tmpdir(), 'jingwei-upload-'))), id);
  const uploads = new Map<string, Upload>();
  const stops = new Map<string, AbortController>();
  const timers = new Set<NodeJS.Timeout>();
  let turn: Promise<void> = Promise.resolve();

  const change = (id: string, changes: Partial<Upload>): void => {
    const upload = uploads.get(id);
    if (upload !== undefined) uploads.set(id, { ...upload, ...changes });
  };
  const clear = (id: string): Promise<void> => rm(stage(id), { recursive: true, force: true });
  const fail = (id: string, error: unknown): Promise<void> => {
    if (!(error instanceof JingweiError)) log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    change(id, {
      state: 'FAILED',
      file: null,
      problem: error instanceof JingweiError ? sayProblem(error) : BROKEN,
    });
    return clear(id);
  };

  /** One file at a time: two cores also serve readers. */
  const read = async (id: string, path: string): Promise<void> => {
    const stop = stops.get(id);
    if (stop === undefined || stop.signal.aborted) return;
    change(id, { state: 'READING', begun: Date.now() });
    try {
      const onStep = (step: ReadStep): void => change(id, { state: 'ANNOTATING', read: step });
      const onPage = (page: ReadPage): void => change(id, { page });
      const file = await readAlone(path, { signal: stop.signal, limit, mostPages: MOST_PAGES, onStep, onPage });
      change(id, { state: 'READY', file });
    } catch (error) {
      if (!stop.signal.aborted) await fail(id, error);
    } finally {
      stops.delete(id);
    }
  };

  const drop = async (id: string): Promise<void> => {
    const upload = uploads.get(id);
    if (upload === undefined || upload.state === 'LOADING') return;
    stops.get(id)?.abort(new Error('stopped'));
    stops.delete(id);
    if (upload.state === 'WAITING' || upload.state === 'READING' || upload.state === 'ANNOTATING')
      change(id, { state: 'STOPPED', file: null });
    else uploads.delete(id);
    await clear(id);
  };

  return {
    async take({ fileName: sentName, bytes }, { batch, collection }) {
      if ([...uploads.values()].filter(({ state }) => !SETTLED.has(state)).length >= MOST_WAITING) {
        throw new JingweiError('STORE_BUSY', said(`已有 ${MOST_WAITING} 个文件等待处理`, `${MOST_WAITING} files are waiting already`), {
          remedy: said('请先确认或放弃其中一些', 'Put some of them in or drop them first'),
        });
      }
      const [id, fileName, sha256] = [randomUUID(), readFileName(sentName), fileHash(bytes)];
      const nothing = { problem: null, begun: null, page: null, read: null, file: null, outcome: null };
      uploads.set(id, { id, batch, fileName, collection, bytes: bytes.length, sha256, state: 'WAITING', ...nothing });
      const timer = setTimeout(() => {
        timers.delete(timer);
        void drop(id).then(() => uploads.delete(id));
      }, KEPT_FOR).unref();
      timers.add(timer);
      try {
        readEnding(fileName);
        const path = join(stage(id), fileName);
        await mkdir(stage(id));
        await writeFile(path, bytes);
        stops.set(id, new AbortController());
        turn = turn.then(() => read(id, path));
      } catch (error) {
        await fail(id, error);
      }
      return uploads.get(id) as Upload;
    },
    find: (id) => uploads.get(id),
    ofBatch: (batch) => [...uploads.values()].filter((upload) => upload.batch === batch),
    async confirm(id) {
      const upload = uploads.get(id);
      if (upload?.state === 'LOADED') return upload;
      if (upload?.state !== 'READY' || upload.file === null) {
        throw new JingweiError('NOT_FOUND', said('没有等待确认的这个文件', 'No such file is waiting'), {
          remedy: said(
            '它可能已经录入、被放弃，或等待超过一小时；可以重新上传',
            'It may have been put in or dropped, or waited for more than an hour; it can be sent again',
          ),
        });
      }
      const { file, fileName, sha256, collection } = upload;
      change(id, { state: 'LOADING' });
      try {
        const path = await keepFile(resolve(folder), upload, join(stage(id), fileName));
        const now = new Date().toISOString();
        const written = await writer.write({
          kind: 'load',
          file: { ...file, reading: { ...file.reading, path, sha256 } },
          collection,
          now,
        });
        if ('loaded' in written) change(id, { state: 'LOADED', file: null, outcome: written.loaded });
        await clear(id);
      } catch (error) {
        await fail(id, error);
      }
      return uploads.get(id) as Upload;
    },
    drop,
    async close() {
      for (const timer of timers) clearTimeout(timer);
      for (const stop of stops.values()) stop.abort(new Error('the server stops'));
      await turn;
      if (made !== undefined) rmSync(made, { recursive: true, force: true });
    },
  };
}

/** Copies a staged file to where it stays: `<folder>/<collection>/<sha256>.<ending>`, written by rename; answers the path. */
async function keepFile(folder: string, { collection, sha256, fileName }: Upload, from: string): Promise<string> {
  const path = join(folder, collection, `${sha256}.${readEnding(fileName)}`);
  await mkdir(join(folder, collection), { recursive: true, mode: 0o700 });
  await copyFile(from, `${path}.partial`);
  await rename(`${path}.partial`, path);
  return path;
}

/** The words of an error without the place, which is a path of the server. */
export function sayProblem(error: JingweiError): Said {
  const inOne = (language: Language): string => {
    const { message, remedy } = sayError(error, language);
    return [message, remedy].filter(Boolean).join(' — ');
  };
  return said(inOne('zh'), inOne('en'));
}
