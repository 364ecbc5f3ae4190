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
