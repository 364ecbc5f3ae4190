import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteStore } from '../../graph/store/sqlite/store.ts';
import { ingest, plain, SAMPLE_FILES, temporaryStore } from '../seeds.ts';

const MAIN = fileURLToPath(new URL('../../api/cli/main.ts', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kill-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `jingwei ingest` and kills it as soon as it has told of `files` files; answers whether it was killed. */
function ingestAndKill(corpus: string, address: string, files: number): Promise<boolean> {
  const child = spawn(process.execPath, [MAIN, 'ingest', corpus, '--store', address, '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString().split('\n').length - 1;
    if (told >= files) child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.on('exit', (_code, signal) => resolve(signal === 'SIGKILL')));
}

it('a killed ingest that is run again gives the same graph', async () => {
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  for (const file of SAMPLE_FILES) copyFileSync(file, join(corpus, basename(file)));
  const path = join(folder, 'graph.db');
  for (const files of [1, 2, 3]) expect(await ingestAndKill(corpus, `sqlite:${path}`, files)).toBe(true);
  expect(await ingestAndKill(corpus, `sqlite:${path}`, Infinity)).toBe(false);

  const whole = temporaryStore();
  await ingest(
    whole.store,
    SAMPLE_FILES.map((file) => join(corpus, basename(file))),
  );
  const store = openSqliteStore(path);
  expect(plain(await store.dump())).toEqual(plain(await whole.store.dump()));
  await store.close();
  await whole.dispose();
}, 60_000);
