import type { Locator, Page } from '@playwright/test';
import { ask, expect, findAddresses, test } from './reader.ts';

test('every page has a heading and a title of its own', async ({ page, request }) => {
  const titles = new Set<string>();
  // An open cell is the same page.
  const { cell: _cell, ...pages } = await findAddresses(request);
  const addresses = Object.values(pages);
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    titles.add(await page.title());
  }
  expect(titles.size).toBe(addresses.length);
});

/** What answers the one question of a page. */
const ANSWERS: Readonly<Record<string, (page: Page) => Locator[]>> = {
  home: (page) => [page.getByRole('combobox'), page.getByRole('heading', { level: 2 }).first()],
  results: (page) => [page.getByRole('region', { name: '答案' }), page.locator('article').first()],
  document: (page) => [page.locator('section[id]').nth(1), page.locator('.margin').first()],
  body: (page) => [page.getByRole('heading', { level: 2 }).first(), page.locator('article, li').first()],
  region: (page) => [page.getByRole('table').first()],
  instrument: (page) => [page.getByRole('table').first()],
  compare: (page) => [page.locator('tbody td').first()],
  cell: (page) => [page.locator('tbody td [aria-current]'), page.locator('mark').first()],
  texts: (page) => [page.locator('tbody mark').first()],
  duties: (page) => [page.locator('tbody th[scope="row"]').first()],
  targets: (page) => [page.locator('tbody tr').first()],
  measure: (page) => [page.locator('svg[role="img"], figure').first()],
  collection: (page) => [
    page.getByRole('table').first(),
    page.getByRole('link', { name: /存疑/ }),
    page.getByRole('link', { name: /未收录/ }).first(),
  ],
  graph: (page) => [page.locator('a.document.root'), page.getByRole('table').getByRole('link').first()],
};

test('each page answers its question at 1440 × 900 without scrolling', async ({ page, request }) => {
  test.slow();
  const addresses = await findAddresses(request);
  for (const [place, answers] of Object.entries(ANSWERS)) {
    await page.goto(addresses[place] ?? '');
    for (const answer of answers(page)) await expect(answer, place).toBeInViewport();
  }
});

test('no page scrolls sideways at 390 pixels', async ({ page, request }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [name, address] of Object.entries(await findAddresses(request))) {
    await page.goto(address);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect({ name, width }).toEqual({ name, width: 390 });
  }
});

test('facts fold under their clause where there is no margin', async ({ page, request }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { document } = await findAddresses(request);
  await page.goto(document ?? '');
  const folded = page.locator('section details.margin').last();
  await expect(folded.locator('dl')).toBeHidden();
  await folded.locator('summary').first().click();
  await expect(folded.locator('dl')).toBeVisible();
});

for (const [address, heading] of [
  ['/documents/aaaaaaaaaaaa', '没有这份文件'],
  ['/bodies/nobody', '没有这个机构'],
  ['/regions/000000', '没有这个地区'],
  ['/instruments/nothing', '没有这个政策工具'],
  ['/nowhere', '没有这个页面'],
] as const) {
  test(`${address} says what is missing and where to go`, async ({ page }) => {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await page.locator('main').getByRole('link', { name: '看全部文件' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '全部文件' })).toBeVisible();
  });
}

test('what is not in the texts is not invented', async ({ page }) => {
  await ask(page, '火星移民补贴由哪个部门牵头');
  await expect(page.getByRole('region', { name: '未找到' })).toContainText('检索范围');
});
