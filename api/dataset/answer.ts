import { on } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';
import type { StoreSettings } from '../../graph/store/open.ts';
import { languageOf } from '../export/read-address.ts';
import { said, say } from '../said.ts';
import type { Log } from '../log.ts';
import { DATASET_FORMATS, type DatasetFormat } from './order.ts';
import type { ZipMessage, ZipTask } from './zip-messages.ts';

/** The format in an address `/export/dataset.FORMAT.zip`; undefined for any other path. */
export function readDatasetAddress(path: string): DatasetFormat | undefined {
  const named = /^\/export\/dataset\.([a-z]+)\.zip$/.exec(path)?.[1];
  return DATASET_FORMATS.find((format) => format === named);
}

const REFUSALS = {
  busy: said('正在为别人生成数据集，请过半分钟再试。', 'The dataset is being made for somebody else; try again in half a minute.'),
  method: said('只能用 GET 取数据集。', 'The dataset is asked by GET only.'),
  failed: said('数据集没有生成，服务器日志中有详情。', 'The dataset was not made; the log of the server says why.'),
};

/** Answers with the whole dataset as a ZIP in the language of `?lang=` (else of the reader), one at a time: each reads the whole graph. */
export function makeDatasetAnswer(store: StoreSettings, log: Log) {
  let busy = false;
  return async (format: DatasetFormat, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const language = languageOf(request.url ?? '/', request.headers['accept-language'] ?? null);
    if (request.method !== 'GET' || busy) {
      response.writeHead(busy ? 503 : 405, {
        'content-type': 'text/plain; charset=utf-8',
        ...(busy ? { 'retry-after': '30' } : { allow: 'GET' }),
      });
      response.end(`${say(busy ? REFUSALS.busy : REFUSALS.method, language)}\n`);
      return;
    }
    busy = true;
    const day = new Date().toISOString().slice(0, 10);
    try {
      const pieces = packDataset({ store, order: { format, language, day } });
      // Headers wait for the first piece: a store that fails is still answered as a failure.
      const first = await pieces.next();
      response.setHeader('content-type', 'application/zip');
      response.setHeader('content-disposition', `attachment; filename="jingwei-dataset-${format}-${day}.zip"`);
      const all = async function* (): AsyncGenerator<Uint8Array> {
        if (first.done !== true) yield first.value;
        yield* pieces;
      };
      await pipeline(Readable.from(all()), response);
    } catch (error) {
      // Who leaves before the end is no fault.
      if (!response.destroyed) log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(`${say(REFUSALS.failed, language)}\n`);
    } finally {
      busy = false;
    }
  };
}

/** The package piece by piece; the thread that makes it ends with it, or when nobody takes more. */
async function* packDataset(task: ZipTask): AsyncGenerator<Uint8Array> {
  const thread = new Worker(new URL('./zip-worker.ts', import.meta.url), { workerData: task });
  try {
    for await (const [message] of on(thread, 'message', { close: ['exit'] }) as AsyncIterable<[ZipMessage]>) {
      if ('end' in message) return;
      yield message.piece;
      thread.postMessage('more');
    }
    throw new Error('the thread that packs the dataset ended early');
  } finally {
    await thread.terminate();
  }
}
