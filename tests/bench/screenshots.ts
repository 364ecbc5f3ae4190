import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { startServer } from '../../api/server.ts';
import { makeServices } from '../../api/services.ts';
import { openSqliteStore } from '../../graph/store/sqlite/store.ts';
import { ingest, SAMPLE_FILES } from '../seeds.ts';
import { CHROMIUM, CHROMIUM_FLAGS } from '../browser/chromium.ts';
import { IDS_QUERY, placesOf, readIds } from '../browser/places.ts';

/**
 * `npm run screenshots [-- NAME …]`: every page (or those named) of the built product over the sample corpus, at 1440 and 390 pixels, light and dark,
 * the whole length of it, into tests/output/screenshots. Build first (`npm run build`).
 */
const VIEWS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;
const output = fileURLToPath(new URL('../output/screenshots', import.meta.url));
mkdirSync(output, { recursive: true });
if (CHROMIUM === undefined) throw new Error('No Chromium was found: set CHROMIUM to its path, or install the package chromium.');

const folder = mkdtempSync(join(tmpdir(), 'jingwei-shots-'));
const store = openSqliteStore(join(folder, 'graph.db'));
await ingest(store, SAMPLE_FILES, 'samples');
const server = await startServer({ services: makeServices(store), host: '127.0.0.1', port: 0, web: true, log: console.error });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
try {
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: IDS_QUERY }),
  });
  const { data } = (await answer.json()) as { data: Parameters<typeof readIds>[0] };
  const wanted = process.argv.slice(2);
  for (const [name, address] of Object.entries(placesOf(readIds(data)))) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const viewport of VIEWS) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ viewport, colorScheme, locale: 'zh-CN' });
        await page.goto(`${server.url}${address}`);
        await page.screenshot({ path: join(output, `${name}-${viewport.width}-${colorScheme}.png`), fullPage: true });
        await page.close();
      }
    }
    console.log(name);
  }
} finally {
  await browser.close();
  await server.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(output);
