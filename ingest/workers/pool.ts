import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { JingweiError } from '../../graph/errors.ts';
import { unpackError, type ReadAnswer, type ReadFile } from './messages.ts';

/** A file that takes longer than this is given up, in milliseconds. */
const TIME_LIMIT = 60_000;
/** A worker is replaced after so many files: what a reading library does not give back goes with it. */
const FILES_A_WORKER = 200;

/** A file's outcome: read and annotated, left alone because it was known, or why not. */
export type ReadOutcome = { readonly path: string } & (
  { readonly done: ReadFile } | { readonly known: true } | { readonly error: unknown }
);

export interface ReadSettings {
  /** Asked before a file is read; one that is known is left alone. */
  readonly isKnown?: (path: string) => Promise<boolean>;
  /** Time after which a file is given up, in milliseconds. */
  readonly limit?: number;
}

/**
 * Reads and annotates files on worker threads, two where there are two cores, and yields the outcomes in the order of the paths. At most two
 * files a worker are on the way, so that memory does not grow with their number. A file that takes over a minute or ends its worker is
 * reported (`FILE_UNREADABLE`) and the rest goes on. Leaving the loop early ends the workers.
 */
export async function* readFiles(
  paths: readonly string[],
  { isKnown, limit = TIME_LIMIT }: ReadSettings = {},
): AsyncGenerator<ReadOutcome> {
  const size = Math.min(2, availableParallelism(), paths.length);
  const workers = Array.from({ length: size }, () => new ReadWorker(limit));
  const idle = [...workers];
  const waiting: ((worker: ReadWorker) => void)[] = [];
  const borrow = (): Promise<ReadWorker> => {
    const worker = idle.pop();
    return worker === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(worker);
  };
  const giveBack = (worker: ReadWorker): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
  };
  let closed = false;
  const read = async (path: string): Promise<ReadOutcome> => {
    const worker = await borrow();
    try {
      // Files that waited when the loop was left are not begun: they would start their worker again.
      if (closed) return { path, known: true };
      if ((await isKnown?.(path)) === true) return { path, known: true };
      return { path, done: await worker.read(path) };
    } catch (error) {
      return { path, error };
    } finally {
      giveBack(worker);
    }
  };
  const queue: Promise<ReadOutcome>[] = [];
  try {
    for (let next = 0; next < paths.length || queue.length > 0;) {
      for (const path of paths.slice(next, next + 2 * size - queue.length)) {
        queue.push(read(path));
        next++;
      }
      const outcome = await queue.shift();
      if (outcome !== undefined) yield outcome;
    }
  } finally {
    closed = true;
    await Promise.all(workers.map((worker) => worker.end()));
  }
}

/** One worker thread and its replacement when it is worn, stuck or dead. */
class ReadWorker {
  readonly #limit: number;
  #thread: Worker | undefined;
  #files = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  async read(path: string): Promise<ReadFile> {
    if (this.#files >= FILES_A_WORKER) await this.end();
    const thread = (this.#thread ??= new Worker(new URL('./worker.ts', import.meta.url)));
    this.#files++;
    const answer = await new Promise<ReadAnswer>((resolve, reject) => {
      const place = { file: path };
      const giveUp = (message: string): void => {
        settle();
        void this.end();
        reject(new JingweiError('FILE_UNREADABLE', message, { place, remedy: '请检查文件是否损坏，或另存为文本文件再试' }));
      };
      const timer = setTimeout(() => giveUp(`读取超过 ${Math.round(this.#limit / 1000)} 秒，已放弃`), this.#limit);
      const onMessage = (message: ReadAnswer): void => {
        settle();
        resolve(message);
      };
      const onError = (error: Error): void => giveUp(`读取时程序出错：${error.message}`);
      const onExit = (): void => giveUp('读取时程序意外终止');
      const settle = (): void => {
        clearTimeout(timer);
        thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      };
      thread.on('message', onMessage).on('error', onError).on('exit', onExit);
      thread.postMessage({ path });
    });
    if ('failed' in answer) throw unpackError(answer.failed);
    return answer.done;
  }

  /** Ends the thread; the next file starts another. */
  async end(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    this.#files = 0;
    await thread?.terminate();
  }
}
