import { fileURLToPath } from 'node:url';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { describeError } from '../../graph/errors.ts';
import { openStore } from '../../graph/store/open.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { ingestFiles } from '../../ingest/ingest-files.ts';
import { findFiles } from '../../ingest/read/find-files.ts';
import { describeSystemError } from '../cli/system-errors.ts';
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
  const file = address.startsWith('sqlite:') ? address.slice('sqlite:'.length) : '';
  if (file !== '' && !existsSync(file)) await makeSampleStore(file);
  const store = await openStore(settings.store);
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

/**
 * Fills a new embedded store under another name and then gives it its own: a start that is broken off leaves no store that holds a part of the
 * samples and would be taken for a filled one at the next.
 */
async function makeSampleStore(file: string): Promise<void> {
  const filling = `${file}.${process.pid}`;
  const discard = (): void => {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${filling}${ending}`, { force: true });
  };
  const stop = (): void => {
    discard();
    process.exit(130);
  };
  process.once('SIGINT', stop);
  try {
    const store = await openStore({ address: `sqlite:${filling}` });
    try {
      await loadSamples(store);
    } finally {
      await store.close();
    }
    renameSync(filling, file);
  } finally {
    process.off('SIGINT', stop);
    discard();
  }
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
  console.error(describeSystemError(error) ?? describeError(error));
  process.exit(1);
});
