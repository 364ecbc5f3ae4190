import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import { CHROMIUM, CHROMIUM_FLAGS } from '../browser/chromium.ts';
import { IDS_QUERY, placesOf, QUESTION, readIds } from '../browser/places.ts';
import { fillStore } from './made-collection.ts';
import { serve, stop } from './serve.ts';

/**
 * `npm run bench:pages [-- --clauses 50000]`: for each page of the built product the gzipped script that it loads, its layout shift and the time
 * until its main part stands; then the time of a first question, by a server that has just started over the sample corpus, and again over a
 * collection of many clauses (sentences of the samples, drawn anew for each document). Build first (`npm run build`).
 */
const at = process.argv.indexOf('--clauses');
const clauses = at < 0 ? 50_000 : Number(process.argv[at + 1]);
const folder = mkdtempSync(join(tmpdir(), 'jingwei-pages-'));
if (CHROMIUM === undefined) throw new Error('No Chromium was found: set CHROMIUM to its path, or install the package chromium.');

async function time(ask: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await ask();
  return performance.now() - started;
}

const results = (url: string) => async (): Promise<void> => {
  const response = await fetch(`${url}/search?q=${encodeURIComponent(QUESTION)}`);
  if (!response.ok || !(await response.text()).includes('<article')) throw new Error('no result came');
};

async function measurePages(browser: Browser, url: string): Promise<void> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: IDS_QUERY }),
  });
  const { data } = (await answer.json()) as { data: Parameters<typeof readIds>[0] };
  console.log('page          script kB gz   layout shift   ms to the end of loading');
  for (const [name, address] of Object.entries(placesOf(readIds(data)))) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    let bytes = 0;
    const read: Promise<void>[] = [];
    page.on('response', (response) => {
      if (/\.js(?:\?|$)/.test(response.url())) read.push(response.body().then((body) => void (bytes += gzipSync(body).length)));
    });
    await page.addInitScript(() => {
      Object.assign(globalThis, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Object.assign(globalThis, {
            shift: (globalThis as never as { shift: number }).shift + (entry as never as { value: number }).value,
          });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const milliseconds = await time(() => page.goto(`${url}${address}`, { waitUntil: 'load' }));
    await page.waitForTimeout(300);
    await Promise.all(read);
    const shift = await page.evaluate(() => (globalThis as never as { shift: number }).shift);
    console.log(
      `${name.padEnd(12)} ${(bytes / 1000).toFixed(1).padStart(12)} ${shift.toFixed(4).padStart(14)} ${milliseconds.toFixed(0).padStart(12)}`,
    );
    await page.close();
  }
}

try {
  const seeds = await serve(join(folder, 'seeds.db'));
  const cold = await time(results(seeds.url));
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
  await measurePages(browser, seeds.url);
  await browser.close();
  await stop(seeds);
  console.log(`\nfirst result over the samples, by a server that has just begun to listen: ${cold.toFixed(0)} ms`);

  const database = join(folder, 'many.db');
  const held = await fillStore(database, clauses);
  const many = await serve(database);
  const first = await time(results(many.url));
  const warm: number[] = [];
  for (let round = 0; round < 9; round++) warm.push(await time(results(many.url)));
  warm.sort((a, b) => a - b);
  console.log(
    `over ${held} clauses: first ${first.toFixed(0)} ms, warm median ${(warm[4] ?? 0).toFixed(0)} ms, most ${(warm[8] ?? 0).toFixed(0)} ms`,
  );
  await stop(many);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
