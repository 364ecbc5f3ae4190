import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describeError } from '../../graph/errors.ts';
import { openStore } from '../../graph/store/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { ingestFiles } from '../../ingest/ingest-files.ts';
import { findFiles } from '../../ingest/read/find-files.ts';
import { makeServices } from '../services.ts';
import { startServer } from '../server.ts';
import { readSettings } from '../settings.ts';

/**
 * `npm start`: serves the navigator. A new embedded store is filled with the sample corpus first; a store that is there keeps what it holds.
 * `--no-web` serves GraphQL alone, for development.
 */
async function start(): Promise<void> {
  const settings = readSettings();
  const { address } = settings.store;
  const isNew = address.startsWith('sqlite:') && !existsSync(resolve(address.slice('sqlite:'.length)));
  const store = await openStore(settings.store);
  if (isNew) await loadSamples(store);
  const services = makeServices(store, { indexFolder: settings.indexFolder, publicUrl: settings.publicUrl });
  const log = (line: string): void => console.error(line);
  // The dictionary and the index take a second: who opens a page gets the first result at once.
  await services.search.prepare();
  const server = await startServer({
    services,
    host: settings.host,
    port: settings.port,
    web: !process.argv.includes('--no-web'),
    log,
    collection: { rule: settings.write, store: settings.store, folder: settings.uploadFolder },
  });
  console.log(`经纬 Jingwei：${server.url}`);
  const stop = async (): Promise<void> => {
    await server.close();
    await store.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().then(() => process.exit(0)));
}

/** Loads the five sample policies; a sample that fails is told, the others are loaded. */
async function loadSamples(store: GraphStore): Promise<void> {
  const folder = fileURLToPath(new URL('../../ingest/samples', import.meta.url));
  const files = (await findFiles([folder])).filter((file) => !file.endsWith('README.md'));
  console.log(`正在载入 ${files.length} 份示例政策 …`);
  for await (const outcome of ingestFiles(files, { store, collection: 'samples', now: () => new Date().toISOString() })) {
    if (outcome.status === 'failed') console.error(describeError(outcome.error));
    else console.log(`  ${outcome.title}`);
  }
}

start().catch((error: unknown) => {
  console.error(describeError(error));
  process.exit(1);
});
