import { Worker } from 'node:worker_threads';
import type { StoreSettings } from '../../graph/store/open.ts';
import { unpackError } from '../../ingest/workers/messages.ts';
import type { WriteAnswer, WriteResult, WriterSettings, WriteTask } from './write-messages.ts';

/** Changes the collection, one change after the other. */
export interface Writer {
  write(task: WriteTask): Promise<WriteResult>;
  close(): Promise<void>;
}

/** A thread that has nothing to do for so long is ended, in milliseconds: it keeps vocabularies in memory. */
const IDLE = 60_000;

/** A writer on a thread of its own, started by the first change. */
export function makeWriter(store: StoreSettings): Writer {
  let thread: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = thread;
    thread = undefined;
    await ending?.terminate();
  };
  const perform = async (task: WriteTask): Promise<WriteResult> => {
    clearTimeout(idle);
    const worker = (thread ??= new Worker(new URL('./write-worker.ts', import.meta.url), {
      workerData: { store } satisfies WriterSettings,
    }));
    try {
      const answer = await new Promise<WriteAnswer>((resolve, reject) => {
        const settle = (): void => void worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        const onMessage = (message: WriteAnswer): void => (settle(), resolve(message));
        const fail = (error: Error): void => {
          settle();
          thread = undefined;
          reject(error);
        };
        const onError = (error: Error): void => fail(error);
        const onExit = (): void => fail(new Error('the writing thread ended'));
        worker.on('message', onMessage).on('error', onError).on('exit', onExit);
        worker.postMessage(task);
      });
      if ('failed' in answer) throw unpackError(answer.failed);
      return answer.done;
    } finally {
      idle = setTimeout(() => void end(), IDLE).unref();
    }
  };
  return {
    write(task) {
      const result = last.then(() => perform(task));
      last = result.catch(() => undefined);
      return result;
    },
    async close() {
      await last;
      await end();
    },
  };
}
