import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeProgress } from '../../../api/cli/progress.ts';
import { readFiles, type ReadOutcome } from '../../../ingest/workers/pool.ts';
import { SAMPLE_FILES } from '../../seeds.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pool-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function collect(outcomes: AsyncGenerator<ReadOutcome>): Promise<ReadOutcome[]> {
  const all: ReadOutcome[] = [];
  for await (const outcome of outcomes) all.push(outcome);
  return all;
}

it('answers in the order of the paths, with what each file holds or why it holds nothing', async () => {
  const empty = join(folder, 'empty.txt');
  writeFileSync(empty, '');
  const paths = [SAMPLE_FILES[3] ?? '', empty, SAMPLE_FILES[4] ?? '', join(folder, 'missing.txt')];
  const outcomes = await collect(readFiles(paths));
  expect(outcomes.map(({ path }) => path)).toEqual(paths);
  expect(outcomes).toMatchObject([
    { done: { document: { meta: { docNumber: '晋银发〔2024〕53号' } } } },
    { error: { code: 'FILE_EMPTY', place: { file: empty } } },
    { done: { document: { meta: { docNumber: '岭银发〔2024〕26号' } } } },
    { error: { code: 'FILE_MISSING' } },
  ]);
});

it('leaves alone what is known', async () => {
  const outcomes = await collect(readFiles(SAMPLE_FILES, { isKnown: (path) => Promise.resolve(path !== SAMPLE_FILES[1]) }));
  expect(outcomes.map((outcome) => 'known' in outcome)).toEqual([true, false, true, true, true]);
});

it('gives up a file that takes too long and goes on with the rest', async () => {
  const outcomes = await collect(readFiles([SAMPLE_FILES[3] ?? ''], { limit: 1 }));
  expect(outcomes).toMatchObject([{ error: { code: 'FILE_UNREADABLE', message: expect.stringContaining('超过') as unknown } }]);
});

it.each([
  [0, 10, 0, '0/10'],
  [5, 10, 1_000, '5/10 · 每秒 5.0 份 · 约剩 1 秒'],
  [10, 200, 10_000, '10/200 · 每秒 1.0 份 · 约剩 4 分钟'],
  [10, 10, 2_000, '10/10 · 每秒 5.0 份'],
])('tells of %i of %i after %i ms: %s', (done, total, elapsed, text) => {
  expect(describeProgress(done, total, elapsed)).toBe(text);
});

it('ends its workers when the loop is left early, so that the process can end', () => {
  const pool = new URL('../../../ingest/workers/pool.ts', import.meta.url).href;
  const paths = Array.from({ length: 12 }, (_, at) => SAMPLE_FILES[at % SAMPLE_FILES.length]);
  const script = `const { readFiles } = await import(${JSON.stringify(pool)});
    for await (const outcome of readFiles(${JSON.stringify(paths)})) { console.log('done' in outcome ? outcome.path : outcome.error); break; }`;
  // A file of its own: workers would inherit an inline script's options.
  const file = join(folder, 'leave.mjs');
  writeFileSync(file, script);
  const { status, signal, stdout } = spawnSync(process.execPath, [file], { encoding: 'utf8', timeout: 15_000 });
  expect({ status, signal, stdout: stdout.trim() }).toEqual({ status: 0, signal: null, stdout: paths[0] });
});
