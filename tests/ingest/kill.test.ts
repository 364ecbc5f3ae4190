import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteStore } from '../../graph/store/sqlite/store.ts';
import { IN_FULL } from '../in-full.ts';
import { ingest, plain, temporaryStore } from '../seeds.ts';
import { copySamples, ingestAndKill } from './kill-ingest.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kill-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a killed ingest that is run again gives the same graph', async () => {
  const corpus = join(folder, 'corpus');
  const files = copySamples(corpus);
  const path = join(folder, 'graph.db');
  const environment = { JINGWEI_STORE: `sqlite:${path}` };
  for (const told of IN_FULL ? [1, 2, 3, 4] : [1, 3]) expect(await ingestAndKill(corpus, environment, told)).toBe(true);
  expect(await ingestAndKill(corpus, environment, Infinity)).toBe(false);

  const whole = temporaryStore();
  await ingest(whole.store, files);
  const store = openSqliteStore(path);
  expect(plain(await store.dump())).toEqual(plain(await whole.store.dump()));
  await store.close();
  await whole.dispose();
}, 60_000);
