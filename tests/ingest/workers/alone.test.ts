import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { ReadPage, ReadStep } from '../../../ingest/workers/messages.ts';
import { readAlone } from '../../../ingest/workers/pool.ts';

const folder = mkdtempSync(join(tmpdir(), 'jingwei-alone-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Takes many seconds to annotate. */
const LONG = join(folder, 'long.txt');
writeFileSync(LONG, Array.from({ length: 40_000 }, (_, index) => `第${index + 1}条 鼓励银行业金融机构加大绿色信贷投放力度。`).join('\n'));
const SHORT = join(folder, 'short.txt');
writeFileSync(SHORT, '关于试点的通知\n\n一、总体要求。银行应当加强管理。\n');

const never = new AbortController().signal;

it('tells when the text is read, and answers with what was made of it', async () => {
  const steps: ReadStep[] = [];
  const { document } = await readAlone(SHORT, { signal: never, onStep: (step) => steps.push(step) });
  expect(document.meta.title).toBe('关于试点的通知');
  expect(steps).toEqual([{ pages: 0, characters: 26 }]);
});

it('is stopped while the text is annotated', async () => {
  const stop = new AbortController();
  const reading = readAlone(LONG, { signal: stop.signal, onStep: () => stop.abort(new Error('stopped by the reader')) });
  await expect(reading).rejects.toThrow('stopped by the reader');
}, 20_000);

it('is not begun when it was stopped before', async () => {
  await expect(readAlone(SHORT, { signal: AbortSignal.abort(new Error('too late')) })).rejects.toThrow('too late');
});

it('is given up after its time, and refused for its pages before the first is read', async () => {
  await expect(readAlone(LONG, { signal: never, limit: 1_000 })).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  const pages = new URL('../../fixtures/pdf/running-headers.pdf', import.meta.url).pathname;
  const told: ReadPage[] = [];
  const reading = readAlone(pages, { signal: never, mostPages: 4, onPage: (page) => told.push(page) });
  await expect(reading).rejects.toThrow('超过 4 页');
  expect(told).toEqual([]);
}, 20_000);

it('tells which page of a PDF is read', async () => {
  const told: ReadPage[] = [];
  const { reading } = await readAlone('tests/fixtures/pdf/running-headers.pdf', { signal: never, onPage: (page) => told.push(page) });
  expect(told[0]).toEqual({ page: 1, pages: reading.pages.length });
});
