import { expect, test } from './reader.ts';

const SHANXI = '140000';
const JIANGBEI = '500105';
const BEIJING = '110000';
const JIANGSU = '320000';
const address = (params: Record<string, string | readonly string[]>): string =>
  `/compare/texts?${new URLSearchParams(Object.entries(params).flatMap(([name, value]) => [value].flat().map((one) => [name, one])))}`;

test('two regions are chosen and their clauses stand beside each other', async ({ page }) => {
  await page.goto('/compare/texts');
  await page.getByLabel('第 1 个地区').selectOption(SHANXI);
  await page.getByLabel('第 2 个地区').selectOption(JIANGBEI);
  await page.getByLabel('政策工具').selectOption('insurance');
  await page.getByRole('button', { name: '并排比较' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('各地关于“绿色保险”的规定');
  const row = page.getByRole('row').filter({ hasText: '大力发展绿色保险' });
  await expect(row.getByRole('cell').nth(1)).toContainText('积极发展绿色保险');
  await expect(row.locator('mark').first()).toBeVisible();
  await expect(row.locator('.own').first()).toBeVisible();
  await expect(page.getByText('措辞大多不同，只标出仅见于一地的数字和工具名称').first()).toBeVisible();
});

test('regions change places and go; the address says which are left', async ({ page }) => {
  await page.goto(address({ region: [SHANXI, JIANGBEI, BEIJING], q: '绿色保险' }));
  const heads = page.getByRole('columnheader');
  await expect(heads.nth(0)).toContainText('山西省');
  await page.getByRole('link', { name: '山西省与重庆市江北区互换' }).click();
  await expect(heads.nth(0)).toContainText('重庆市江北区');
  await page.getByRole('link', { name: '去掉北京市' }).click();
  await expect(heads).toHaveCount(2);
  expect(new URL(page.url()).searchParams.getAll('region')).toEqual([JIANGBEI, SHANXI]);
  await page.goBack();
  await expect(heads).toHaveCount(3);
});

test('a region outside the collection is 未收录, one that does not say it 未见', async ({ page }) => {
  await page.goto(address({ region: [JIANGBEI, JIANGSU, BEIJING], q: '环境信息披露' }));
  const heads = page.getByRole('columnheader');
  await expect(heads.nth(1)).toContainText('江苏省');
  await expect(heads.nth(1)).toContainText('未收录');
  await expect(heads.nth(0)).toContainText('未见');
});

test('a clause leads to its place in the document', async ({ page }) => {
  await page.goto(address({ region: [SHANXI, JIANGBEI], instrument: 'insurance' }));
  await page.getByRole('link', { name: '大力发展绿色保险' }).click();
  await expect(page.locator('section.here')).toBeInViewport();
  await expect(page.locator('section.here')).toContainText('大力发展绿色保险');
});

test('a region that is not offered is added by its name', async ({ page }) => {
  await page.goto(address({ region: [SHANXI, JIANGBEI], q: '绿色保险' }));
  await page.getByLabel('其他地区的名称').fill('江苏');
  await page.getByRole('button', { name: '并排比较' }).click();
  await expect(page.getByRole('columnheader').nth(2)).toContainText('未收录');
  expect(new URL(page.url()).searchParams.getAll('region')).toEqual([SHANXI, JIANGBEI, JIANGSU]);
  await page.getByLabel('其他地区的名称').fill('月球');
  await page.getByRole('button', { name: '并排比较' }).click();
  await expect(page.getByText('没有名为“月球”的地区')).toBeVisible();
});
