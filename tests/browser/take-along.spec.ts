import { readDocx } from '../../ingest/read/docx/read-docx.ts';
import { readCsv } from '../api/export/read-csv.ts';
import { readSheet } from '../api/export/read-xlsx.ts';
import { ask, expect, test } from './reader.ts';
import { take } from './take.ts';

test('results are taken along with the filters of the page', async ({ page }) => {
  await ask(page, '绿色保险');
  await page.locator('#filters').getByRole('checkbox').first().check();
  await expect(page).toHaveURL(/region=/);
  const shown = Number(/\d+/.exec((await page.locator('.clauses h2 span').first().textContent()) ?? '')?.[0]);
  const csv = await take(page, '导出检索结果', 'CSV');
  expect(csv.name).toMatch(/^经纬-检索结果-绿色保险-\d{4}-\d\d-\d\d\.csv$/);
  const [head, ...records] = readCsv(new TextDecoder().decode(csv.bytes));
  expect(records.length).toBe(shown);
  expect(new Set(records.map((record) => record[head?.indexOf('地区') ?? -1])).size).toBe(1);
  const xlsx = await take(page, '导出检索结果', 'XLSX');
  expect(readSheet(xlsx.bytes, 1).length).toBe(shown + 1);
});

test('a bank takes its duties along as Word and Excel', async ({ page }) => {
  await page.goto(`/duties?for=${encodeURIComponent('银行业金融机构')}`);
  const docx = await take(page, '导出职责清单', 'DOCX');
  expect(docx.name).toMatch(/^经纬-职责清单-银行业金融机构-\d{4}-\d\d-\d\d\.docx$/);
  const { text } = readDocx(docx.bytes);
  expect(text).toContain('职责清单：银行业金融机构');
  expect(text).toContain('来源文件');
  expect(text).toMatch(/［1］.*\[A\]\. /);
  const xlsx = await take(page, '导出职责清单', 'XLSX');
  const rows = readSheet(xlsx.bytes, 1);
  expect(rows[0]?.map(({ value }) => value)).toEqual(expect.arrayContaining(['主体', '语气', '行为', '对象', '期限', '牵头部门', '原句']));
  const said = readSheet(xlsx.bytes, 2).map((row) => row.map(({ value }) => value));
  expect(said.find(([name]) => name === '行数')?.[1]).toBe(`${rows.length - 1} 行`);
});

test('staff take the matrix and its clauses along', async ({ page }) => {
  await page.goto('/compare');
  const grid = readCsv(new TextDecoder().decode((await take(page, '导出比较表', 'CSV')).bytes));
  const clauses = readCsv(new TextDecoder().decode((await take(page, '导出表中全部条款', 'CSV')).bytes));
  expect(grid.length).toBeGreaterThan(5);
  expect(clauses.length).toBeGreaterThan(grid.length);
  expect(readDocx((await take(page, '导出比较表', 'DOCX')).bytes).text).toContain('政策矩阵：工具类别');
});

test('the offer fits a narrow page and needs no script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  await page.goto('/search?q=%E7%BB%BF%E8%89%B2%E4%BF%9D%E9%99%A9');
  const links = page.getByRole('region', { name: '导出检索结果' }).getByRole('link');
  await expect(links).toHaveCount(4);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const address = await links.first().getAttribute('href');
  expect((await page.request.get(address ?? '')).headers()['content-disposition']).toContain('attachment');
  await context.close();
});
