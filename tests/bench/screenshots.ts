import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
 * the whole length of it, into tests/output/screenshots. Build first (`npm run build`). `-- --readme` makes the six pictures of the README instead, what a window shows as WebP, into
 * web/screenshots.
 */
const VIEWS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;
/** The pictures of the README: by name, the place of which and what is scrolled to. */
const README: Readonly<Record<string, { place: string; to?: string; dark?: boolean }>> = {
  answer: { place: 'results' },
  document: { place: 'clause', to: 'section.here' },
  compare: { place: 'cell' },
  texts: { place: 'texts', to: 'h1' },
  duties: { place: 'duties' },
  home: { place: 'home', dark: true },
};
const forReadme = process.argv.includes('--readme');
const output = fileURLToPath(new URL(forReadme ? '../../web/screenshots' : '../output/screenshots', import.meta.url));
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
  const places = placesOf(readIds(data));
  if (forReadme) await takeForReadme(server.url, places);
  const wanted = process.argv.slice(2);
  for (const [name, address] of forReadme ? [] : Object.entries(places)) {
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

async function takeForReadme(url: string, places: Readonly<Record<string, string>>): Promise<void> {
  const addresses: Record<string, string> = {
    ...places,
    cell: '/compare?row=140000&column=insurance',
    texts: '/compare/texts?region=140000&region=500105&instrument=insurance',
  };
  for (const [name, { place, to, dark }] of Object.entries(README)) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: dark ? 'dark' : 'light', locale: 'zh-CN' });
    if (place === 'clause') {
      // The clause that answers, as somebody reaches it.
      await page.goto(`${url}${places['results'] ?? ''}`);
      await page.getByRole('region', { name: '答案' }).getByRole('link').first().click();
    } else await page.goto(`${url}${addresses[place] ?? ''}`);
    if (to !== undefined)
      await page
        .locator(to)
        .first()
        .evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await page.mouse.move(0, 0);
    await page.waitForTimeout(300);
    const client = await page.context().newCDPSession(page);
    const { data: picture } = await client.send('Page.captureScreenshot', { format: 'webp', quality: 72 });
    writeFileSync(join(output, `${name}.webp`), Buffer.from(picture, 'base64'));
    await page.close();
    console.log(name);
  }
}
