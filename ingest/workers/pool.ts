import { availableParallelism } from 'node:os';
import { Worker, type ResourceLimits } from 'node:worker_threads';
import { JingweiError, type Bilingual } from '../../graph/errors.ts';
import { unpackError, type ReadAnswer, type ReadFile, type ReadMessage, type ReadPage, type ReadStep } from './messages.ts';

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

export interface AloneSettings {
  /** Stops the reading at once; the answer is then the reason of the signal. */
  readonly signal: AbortSignal;
  /** Time after which the file is given up, in milliseconds. */
  readonly limit?: number;
  readonly mostPages?: number;
  /** Told when the text has been read and is annotated. */
  onStep?(step: ReadStep): void;
  /** Told on the way through a file with pages. */
  onPage?(page: ReadPage): void;
}

/** Megabytes of memory that reading one file alone may take: what wants more is no policy. */
const MOST_MEMORY = 1_536;

/** Reads and annotates one file on a thread of its own, which ends with it and can be ended before. */
export async function readAlone(path: string, { signal, limit = TIME_LIMIT, mostPages, onStep, onPage }: AloneSettings): Promise<ReadFile> {
  signal.throwIfAborted();
  const worker = new ReadWorker(limit, { maxOldGenerationSizeMb: MOST_MEMORY });
  const stop = (): void => void worker.end();
  signal.addEventListener('abort', stop);
  try {
    return await worker.read(path, { mostPages, onStep, onPage });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.end();
  }
}

const CHECK = {
  zh: '请检查文件是否损坏，拆分，或另存为文本文件再试',
  en: 'See whether the file is damaged, split it, or save it as text and try again',
};
const tooSlow = (seconds: number): Bilingual => ({
  zh: `读取超过 ${seconds} 秒，已放弃`,
  en: `Reading took more than ${seconds} seconds and was given up`,
});

/** One worker thread and its replacement when it is worn, stuck or dead. */
class ReadWorker {
  readonly #limit: number;
  readonly #resources: ResourceLimits;
  #thread: Worker | undefined;
  #files = 0;

  constructor(limit: number, resources: ResourceLimits = {}) {
    this.#limit = limit;
    this.#resources = resources;
  }

  async read(
    path: string,
    { mostPages, onStep, onPage }: { [Name in 'mostPages' | 'onStep' | 'onPage']?: AloneSettings[Name] | undefined } = {},
  ): Promise<ReadFile> {
    if (this.#files >= FILES_A_WORKER) await this.end();
    const thread = (this.#thread ??= new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: this.#resources }));
    this.#files++;
    const answer = await new Promise<ReadAnswer>((resolve, reject) => {
      const place = { file: path };
      const giveUp = (message: Bilingual): void => {
        settle();
        void this.end();
        reject(new JingweiError('FILE_UNREADABLE', message, { place, remedy: CHECK }));
      };
      const timer = setTimeout(() => giveUp(tooSlow(Math.round(this.#limit / 1000))), this.#limit);
      const onMessage = (message: ReadMessage): void => {
        if ('page' in message) return onPage?.(message.page);
        if ('step' in message) return onStep?.(message.step);
        settle();
        resolve(message);
      };
      const onError = (error: Error): void =>
        'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? giveUp({ zh: '读取它需要的内存太多，已放弃', en: 'Reading it needs too much memory and was given up' })
          : giveUp({ zh: `读取时程序出错：${error.message}`, en: `The program failed over it: ${error.message}` });
      const onExit = (): void => giveUp({ zh: '读取时程序意外终止', en: 'The program ended over it' });
      const settle = (): void => {
        clearTimeout(timer);
        thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      };
      thread.on('message', onMessage).on('error', onError).on('exit', onExit);
      thread.postMessage({ path, ...(mostPages === undefined ? {} : { mostPages }) });
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
