import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../../graph/store/open.ts';
import { writeZip } from '../export/zip.ts';
import { listDatasetFiles } from './files.ts';
import type { ZipMessage, ZipTask } from './zip-messages.ts';

/** Packs the dataset on a thread of its own: it reads the whole graph, and pages are to be answered meanwhile. */
const { store: settings, order } = workerData as ZipTask;
const tell = (message: ZipMessage): void => parentPort?.postMessage(message);

const store = await openStore(settings);
try {
  for await (const piece of writeZip(await listDatasetFiles(store, order))) {
    tell({ piece });
    if (parentPort !== null) await once(parentPort, 'message');
  }
  tell({ end: true });
} finally {
  await store.close();
  parentPort?.close();
}
