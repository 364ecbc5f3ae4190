import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { readCsv } from '../api/export/read-csv.ts';
import { ingest, SAMPLE_FILES } from '../seeds.ts';
import { ARTICLES, CITIES, fillWithThousands, LONG_TITLE, serveStore } from './other-store.ts';
import { over } from './over-store.ts';
import { expect, findAddresses, test as base } from './reader.ts';
import { take } from './take.ts';

/** What a person sees of each state, to be looked at. */
const shots = fileURLToPath(new URL('../output/states', import.meta.url));
const shoot = (page: Page, name: string): Promise<unknown> => page.screenshot({ path: `${shots}/${name}.png` });

const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
const BANKS = `/duties?for=${encodeURIComponent('银行业金融机构')}`;

base.describe('loading', () => {
  base('a page that takes its time is announced by a line under the header, one that comes at once is not', async ({ page }) => {
    let held: PromiseWithResolvers<void> | undefined;
    await page.route('**/__data.json*', async (route) => {
      await held?.promise;
      await route.continue();
    });
    await page.goto('/compare?columns=types');
    await expect(page.locator('td a[tabindex="0"]')).toHaveCount(1);
    const told = page.getByText('正在打开…');
    const line = page.locator('.opening .line');
    await page.evaluate(() => {
      const seen = { lines: 0 };
      Object.assign(window, { seen });
      new MutationObserver(() => (seen.lines += document.querySelectorAll('.opening .line').length)).observe(document.body, {
        childList: true,
        subtree: true,
      });
    });
    const seen = () => page.evaluate(() => (window as unknown as { seen: { lines: number } }).seen.lines);
    const top = () => page.locator('main').evaluate((main) => main.getBoundingClientRect().top + window.scrollY);
    const before = await top();

    held = Promise.withResolvers();
    await page.getByRole('checkbox', { name: '行列互换' }).check();
    await expect(told).toBeAttached();
    await expect(line).toBeInViewport();
    expect(await top()).toBe(before);
    await shoot(page, 'loading');
    held.resolve();
    await expect(page.getByRole('rowheader', { name: '供给型' })).toBeVisible();
    await expect(told).toHaveCount(0);
    // The switch that was pressed still has the focus.
    await expect(page.getByRole('checkbox', { name: '行列互换' })).toBeFocused();
    expect(await seen()).toBeGreaterThan(0);

    await page.emulateMedia({ reducedMotion: 'reduce' });
    held = Promise.withResolvers();
    await page.getByRole('checkbox', { name: '行列互换' }).uncheck();
    await expect(line).toBeInViewport();
    expect(await line.evaluate((element) => getComputedStyle(element).animationName)).toBe('none');
    held.resolve();
    await expect(page.getByRole('columnheader', { name: '供给型' })).toBeVisible();
  });
});

base.describe('too long', () => {
  base('a pasted text as a question is said to be too long and is kept', async ({ page }) => {
    const pasted = '鼓励保险机构积极创新绿色保险服务，丰富产品。'.repeat(28);
    await page.goto('/');
    await page.getByRole('combobox').fill(pasted);
    await page.getByRole('button', { name: '检索' }).click();
    await expect(page.getByRole('alert')).toContainText(`问题有 ${pasted.length} 个字，最多读 500 个`);
    await expect(page.getByRole('combobox')).toHaveValue(pasted);
    await shoot(page, 'long-question');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await widthOf(page)).toBe(390);
  });

  base('a phrase of 200 characters is read as far as said, and its column stays narrow', async ({ page }) => {
    const phrase = '推动银行业金融机构建立绿色信贷统计制度并按季度报送'.repeat(9).slice(0, 200);
    const others = ['碳账户', '碳汇', '绿色债券', '环境信息披露', '转型金融', '绿色工厂'];
    await page.goto(`/compare?${new URLSearchParams([phrase, ...others].map((each) => ['phrase', each]))}`);
    await expect(page.getByText('检索列最多读 60 个字，后面的没有读。')).toBeVisible();
    await expect(page.getByText('检索列最多 6 个，没有列出：绿色工厂。')).toBeVisible();
    const head = page.getByRole('columnheader').filter({ hasText: phrase.slice(0, 60) });
    await expect(head).not.toContainText(phrase.slice(0, 61));
    expect((await head.boundingBox())?.width).toBeLessThanOrEqual(200);
    await shoot(page, 'long-phrase');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await widthOf(page)).toBe(390);
    await shoot(page, 'long-phrase-390');
    await page.getByRole('link', { name: /^去掉检索列“推动/ }).click();
    await expect(page.getByRole('columnheader', { name: /绿色工厂/ })).toBeVisible();
  });
});

const empty = over(() => serveStore(() => Promise.resolve()));
empty('an empty collection says on every page what to do', async ({ page }) => {
  for (const [name, address, words] of [
    ['home', '/', /还没有文件/],
    ['compare', '/compare', /还没有文件/],
    ['texts', '/compare/texts', /还没有文件/],
    ['duties', '/duties', /还没有文件/],
    ['documents', '/documents', /还没有文件/],
    ['bank', BANKS, /还没有文件/],
    ['search', '/search?q=绿色保险', /还没有文件/],
  ] as const) {
    const response = await page.goto(address);
    await shoot(page, `empty-${name}`);
    expect.soft(response?.status(), address).toBe(200);
    await expect.soft(page.locator('main'), address).toContainText(words);
    await expect.soft(page.getByRole('heading', { level: 1 }), address).toHaveCount(1);
    await expect.soft(page.locator('main').getByRole('link', { name: '去录入文件' }), address).toHaveCount(1);
    await expect.soft(page.locator('main'), address).not.toContainText(/地区条件|放宽/);
    await expect.soft(page.locator('main').getByRole('link', { name: /^(?:CSV|XLSX|DOCX|JSON)$/ }), address).toHaveCount(0);
  }
});

const one = over(() => serveStore(async (store) => void (await ingest(store, SAMPLE_FILES.slice(3, 4)))));
one('one document fills every page', async ({ page, request }) => {
  one.slow();
  for (const [name, address] of Object.entries(await findAddresses(request))) {
    const response = await page.goto(address);
    await shoot(page, `one-${name}`);
    expect.soft(response?.status(), address).toBe(200);
    await expect.soft(page.getByRole('heading', { level: 1 }), address).toHaveCount(1);
  }
  await page.goto('/compare');
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await page.goto('/documents');
  await expect(page.getByText('1 份，按成文日期由新到旧')).toBeVisible();
});

const failing = over(async () => {
  const server = await serveStore(() => Promise.resolve());
  await server.fail();
  return server;
});
failing('a failure of the interface is said on a page that leads on', async ({ page, request }) => {
  for (const address of ['/', '/compare', BANKS, '/search?q=绿色保险']) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(502);
    await expect(page.getByRole('heading', { level: 1, name: '服务暂时没有响应' })).toBeVisible();
    await expect(page.locator('main').getByRole('link', { name: '回到首页' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: '主要页面' })).toBeVisible();
  }
  await shoot(page, 'error-502');
  const file = await request.get('/export/duties.csv?variables=%7B%22for%22%3A%22bank%22%7D');
  expect(file.status()).toBe(500);
  expect(await file.text()).toContain('图谱库出错');
});

base.describe('errors', () => {
  base('a file that nobody can make is refused with the reason', async ({ request }) => {
    for (const [address, status, words] of [
      ['/export/nothing.csv', 400, /没有/],
      ['/export/duties.pdf?variables=%7B%7D', 400, /格式|没有/],
      ['/export/duties.csv?variables=%7B', 400, /JSON/],
      ['/export/duties.csv?variables=%7B%22forr%22%3A1%7D', 400, /./],
    ] as const) {
      const response = await request.get(address);
      expect.soft(response.status(), address).toBe(status);
      expect.soft(await response.text(), address).toMatch(words);
      expect.soft(response.headers()['content-type'], address).toBe('text/plain; charset=utf-8');
    }
  });

  base('where refining fails, the page is opened whole instead', async ({ page }) => {
    await page.goto('/compare?columns=types');
    await expect(page.locator('td a[tabindex="0"]')).toHaveCount(1);
    await page.route('**/__data.json*', (route) => route.fulfill({ status: 502, body: '' }));
    await page.getByRole('checkbox', { name: '行列互换' }).click();
    await page.waitForURL(/transpose=1/);
    await expect(page.getByRole('rowheader', { name: '供给型' })).toBeVisible();
  });
});

const thousands = over(() => serveStore(fillWithThousands));
thousands.describe('thousands', () => {
  thousands.describe.configure({ mode: 'default' });

  thousands('sixty regions stand in one table that scrolls below its head', async ({ page }) => {
    thousands.slow();
    await page.goto('/compare');
    const rows = page.locator('tbody tr');
    await expect(rows).toHaveCount(CITIES);
    const scroll = page.getByRole('region', { name: '比较表，可左右滚动' });
    await expect(page.locator('td a[tabindex="0"]')).toHaveCount(1);
    await rows.first().locator('td a').first().focus();
    for (let row = 1; row < CITIES; row += 1) await page.keyboard.press('ArrowDown');
    const last = rows.last().locator('td a').first();
    await expect(last).toBeFocused();
    // The head stays in sight, and nothing that stays lies over the cell.
    await expect(page.getByRole('columnheader').first()).toBeInViewport({ ratio: 1 });
    const covered = () =>
      last.evaluate((link) => {
        const { left, top, width, height } = link.getBoundingClientRect();
        return !link.contains(document.elementFromPoint(left + width / 2, top + height - 3));
      });
    await expect.poll(covered).toBe(false);
    await shoot(page, 'thousands-matrix');
    expect(await scroll.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
    expect(await widthOf(page)).toBe(1440);
  });

  thousands('a register of more rows than a Word file holds goes on page by page and offers CSV', async ({ page, request }) => {
    const total = CITIES * ARTICLES + 2;
    await page.goto(BANKS);
    const rows = page.locator('tbody th[scope="row"]');
    await expect(rows).toHaveCount(50);
    await expect(page.locator('.extent')).toContainText(`${total} 条 / ${CITIES + 1} 份文件`);
    await expect(page.getByText('超过 1000 条，一页列不完')).toBeVisible();
    await shoot(page, 'thousands-register');
    await page.getByRole('link', { name: '后面的职责' }).click();
    await expect(page).toHaveURL(/after=/);
    await expect(rows).toHaveCount(50);
    const offer = page.getByRole('region', { name: '导出职责清单' });
    await expect(offer.getByRole('link', { name: 'DOCX' })).toHaveCount(0);
    await expect(offer).toContainText('最多 1,000 行，本清单更长：请用 CSV，或先筛选');
    await offer.scrollIntoViewIfNeeded();
    await shoot(page, 'thousands-offer');
    const [, ...records] = readCsv(new TextDecoder().decode((await take(page, '导出职责清单', 'CSV')).bytes));
    expect(records.length).toBe(total);
    const csv = await offer.getByRole('link', { name: 'CSV' }).getAttribute('href');
    const refused = await request.get(csv?.replace('.csv', '.docx') ?? '');
    expect(refused.status()).toBe(413);
    expect(await refused.text()).toContain('CSV');
  });

  thousands('a title of 200 characters wraps wherever it stands', async ({ page }) => {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${BANKS}&region=140100`);
      await expect(page.getByRole('link', { name: LONG_TITLE }).first()).toBeVisible();
      expect(await widthOf(page)).toBe(width);
      await shoot(page, `long-title-register-${width}`);
      await page.getByRole('link', { name: LONG_TITLE }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(LONG_TITLE);
      expect(await widthOf(page)).toBe(width);
      await page.evaluate(() => scrollTo(0, 0));
      await shoot(page, `long-title-document-${width}`);
      await page.goto(`/search?q=${encodeURIComponent('太原的绿色信贷统计报表')}`);
      expect(await widthOf(page)).toBe(width);
      await shoot(page, `long-title-search-${width}`);
    }
  });
});
