import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteStore } from '../../graph/store/sqlite/store.ts';
import { SAMPLES, SAMPLE_FILES } from '../seeds.ts';

const MAIN = fileURLToPath(new URL('../../api/cli/main.ts', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stop-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('Ctrl-C ends an ingest after the current document, keeps what is loaded and writes the report', async () => {
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  const names = Array.from({ length: 8 }, (_, copy) => SAMPLE_FILES.map((file) => `${copy}-${basename(file)}`)).flat();
  for (const name of names) copyFileSync(join(SAMPLES, name.slice(2)), join(corpus, name));
  const [path, report] = [join(folder, 'graph.db'), join(folder, 'report.json')];
  const child = spawn(process.execPath, [MAIN, 'ingest', corpus, '--store', `sqlite:${path}`, '--json', '--report', report], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  child.stdout.once('data', () => child.kill('SIGINT'));
  const code = await new Promise((resolve) => child.on('exit', resolve));
  expect(code).toBe(130);
  const told = JSON.parse(readFileSync(report, 'utf8')) as { left: number; files: unknown[]; byStatus: Record<string, number> };
  expect(told.left).toBeGreaterThan(0);
  expect(told.files.length + told.left).toBe(names.length);
  const store = openSqliteStore(path);
  expect((await store.query('storeState', {}))[0]?.documents).toBe(told.byStatus['loaded']);
  await store.close();
});
