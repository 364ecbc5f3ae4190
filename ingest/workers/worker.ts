import { parentPort } from 'node:worker_threads';
import { JingweiError } from '../../graph/errors.ts';
import { annotate } from '../pipeline.ts';
import { readFile } from '../read/read-file.ts';
import { packError, type ReadAnswer, type ReadMessage, type ReadTask } from './messages.ts';

/** Between two pages that are told, in milliseconds. */
const TELL_PAUSE = 200;

/** Reads and annotates one file after the other; the store belongs to the thread that asks. */
parentPort?.on('message', (task: ReadTask) => {
  void answer(task).then((message) => parentPort?.postMessage(message));
});

async function answer({ path, mostPages = Infinity }: ReadTask): Promise<ReadAnswer> {
  try {
    const reading = await readFile(path, followPages(path, mostPages));
    const pages = reading.pages.length;
    if (pages > mostPages) throw tooManyPages(path, pages, mostPages);
    tell({ step: { pages, characters: reading.text.length } });
    return { done: { reading, document: annotate(reading.name, reading) } };
  } catch (error) {
    return { failed: packError(error) };
  }
}

/** Tells which page is read, so seldom that reading is no slower for it; ends a file with too many pages before its first is read. */
function followPages(path: string, mostPages: number): (page: number, pages: number) => void {
  let told = -TELL_PAUSE;
  return (page, pages) => {
    if (pages > mostPages) throw tooManyPages(path, pages, mostPages);
    const now = performance.now();
    if (now - told < TELL_PAUSE) return;
    told = now;
    tell({ page: { page, pages } });
  };
}

function tooManyPages(file: string, pages: number, mostPages: number): JingweiError {
  return new JingweiError(
    'FILE_UNREADABLE',
    { zh: `文件有 ${pages} 页，超过 ${mostPages} 页`, en: `The file has ${pages} pages, more than ${mostPages}` },
    { place: { file }, remedy: { zh: '请拆分后再读取', en: 'Split it, then read it again' } },
  );
}

function tell(message: ReadMessage): void {
  parentPort?.postMessage(message);
}
