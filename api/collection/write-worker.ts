import { parentPort, workerData } from 'node:worker_threads';
import { JingweiError } from '../../graph/errors.ts';
import { openStore } from '../../graph/store/open.ts';
import { detachSource, loadReading } from '../../ingest/load.ts';
import { packError } from '../../ingest/workers/messages.ts';
import type { WriteAnswer, WriteResult, WriterSettings, WriteTask } from './write-messages.ts';
import { said } from '../said.ts';

/** Changes the store over a connection of its own, one task after the other, so that the thread that serves never waits for it. */
const opening = openStore((workerData as WriterSettings).store);
let last: Promise<unknown> = opening;

parentPort?.on('message', (task: WriteTask) => {
  last = last.then(() => answer(task)).then((message) => parentPort?.postMessage(message));
});

async function answer(task: WriteTask): Promise<WriteAnswer> {
  try {
    return { done: await perform(task) };
  } catch (error) {
    return { failed: packError(error) };
  }
}

const GONE = said('它可能已被移除', 'It may have been removed');

async function perform(task: WriteTask): Promise<WriteResult> {
  const store = await opening;
  if (task.kind === 'load') {
    const { reading, document } = task.file;
    return { loaded: await loadReading(reading, { store, collection: task.collection, now: task.now }, document) };
  }
  if (task.kind === 'removeDocument') {
    const sources = await store.query('sourcesByDocument', { ids: [task.id] });
    if (!(await store.remove(task.id)))
      throw new JingweiError('NOT_FOUND', said('没有这份文件', 'There is no such document'), { remedy: GONE });
    return { removed: sources.map(({ path }) => path) };
  }
  const sources = task.collection === '' ? [] : await store.query('sourcesByCollection', { collection: task.collection });
  if (sources.length === 0)
    throw new JingweiError('NOT_FOUND', said(`没有名为“${task.collection}”的集合`, `There is no collection called “${task.collection}”`), {
      remedy: GONE,
    });
  for (const source of sources) await detachSource(store, source, task.now);
  return { removed: sources.map(({ path }) => path) };
}
