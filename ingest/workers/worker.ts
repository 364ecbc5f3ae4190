import { parentPort } from 'node:worker_threads';
import { annotate } from '../pipeline.ts';
import { readFile } from '../read/read-file.ts';
import { packError, type ReadAnswer, type ReadTask } from './messages.ts';

/** Reads and annotates one file after the other; the store belongs to the thread that asks. */
parentPort?.on('message', ({ path }: ReadTask) => {
  void answer(path).then((message) => parentPort?.postMessage(message));
});

async function answer(path: string): Promise<ReadAnswer> {
  try {
    const reading = await readFile(path);
    return { done: { reading, document: annotate(reading.name, reading) } };
  } catch (error) {
    return { failed: packError(error) };
  }
}
