import type { Locator, Page } from '@playwright/test';
import { readDocx } from '../../ingest/read/docx/read-docx.ts';
import { readCsv } from '../api/export/read-csv.ts';
import { expect, test } from './reader.ts';
import { readWorkbook, saidOf, take, type TakenFile, type Workbook } from './take.ts';

/** Every workbook says what was asked, of which day, and what its columns mean. */
function expectTold(book: Workbook): void {
  expect(book.frozen).toBe(true);
  expect(saidOf(book, '行数')).toBe(`${book.rows.length} 行`);
  expect(saidOf(book, '效力时点')).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(saidOf(book, '导出日期')).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(saidOf(book, '版本')).toMatch(/^经纬 \d/);
  for (const name of book.head) expect(saidOf(book, name), name).toBeTruthy();
}

const linesOf = ({ bytes }: TakenFile): string[] => readDocx(bytes).text.split('\n');
const wordsOf = (located: Locator): Promise<string[]> =>
  located.evaluateAll((elements) => elements.map((element) => (element as HTMLElement).innerText.trim()));

test('policy staff compare regions from the home page to a file for the report', async ({ page }) => {
  test.slow();
  await page.goto('/');
  await page.locator('main').getByRole('link', { name: '各地 × 工具总表' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('谁做了什么，哪里还没有');
  const lines = await page.locator('tbody tr').count();
  const regions = await wordsOf(page.locator('tbody th a[href^="/regions/"]'));

  const table = readWorkbook((await take(page, '导出比较表', 'XLSX')).bytes);
  expectTold(table);
  expect(table.rows.map(([region]) => region)).toEqual(regions);
  const file = await take(page, '导出比较表', 'DOCX');
  expect(file.name).toMatch(/^经纬-政策矩阵-工具类别-\d{4}-\d\d-\d\d\.docx$/);
  const document = linesOf(file);
  expect(document[0]).toBe('政策矩阵：工具类别');
  for (const region of regions) expect(document.some((line) => line.startsWith(`${region}\t`))).toBe(true);
  expect(lines).toBe(regions.length);

  // A cell, the clause that fills it, and back to the cell.
  await page.locator('td a[href*="row=140000&column=insurance"]').click();
  const panel = page.getByRole('region', { name: '山西省 · 绿色保险' });
  await panel
    .getByRole('link', { name: /大力发展绿色保险/ })
    .first()
    .click();
  await page.waitForURL(/\/documents\//);
  await expect(page.locator('section.here')).toContainText('鼓励保险机构积极创新绿色保险服务');
  await page.goBack();

  await panel.getByRole('link', { name: '与其他地区并排看原文' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('各地关于“绿色保险”的规定');
  const beside = await wordsOf(page.locator('thead th a[href^="/regions/"]'));
  expect(beside[0]).toBe('山西省');
  expect(beside.length).toBeGreaterThan(1);
  const shown = await page.locator('main tbody tr:has(td):not(.likeness)').count();
  const book = readWorkbook((await take(page, '导出并排比较', 'XLSX')).bytes);
  expectTold(book);
  expect(book.said[0]).toEqual([`并排比较：绿色保险（${beside.join('、')}）`]);
  expect(book.rows.length).toBe(shown);
  expect(book.head).toEqual(expect.arrayContaining(beside));
  const report = await take(page, '导出并排比较', 'DOCX');
  expect(report.name).toContain('并排比较');
  const text = linesOf(report);
  expect(text[0]).toBe(`并排比较：绿色保险（${beside.join('、')}）`);
  // Its lines begin with the same words as those of the workbook, in the same order.
  const groups = book.rows.map(([group]) => group);
  expect(text.map((line) => line.split('\t')[0] ?? '').filter((first, at) => groups.includes(first) && text[at]?.includes('\t'))).toEqual(
    groups,
  );
  expect(text.join('\n')).toMatch(/［1］.*\[A\]\. /);
});

/** Rows of the register as the page shows them: action, object, region and sentence. */
async function readRegister(page: Page): Promise<string[][]> {
  return page.locator('main table').evaluateAll((tables) =>
    tables.flatMap((table) => {
      const words = (element: Element | null | undefined) => (element as HTMLElement | null)?.innerText.trim().replace(/^—.*$/s, '') ?? '';
      return [...table.querySelectorAll('tbody tr:has(th[scope="row"])')].map((row) => {
        const cells = row.querySelectorAll('td');
        return [cells[1], cells[2], cells[7], row.nextElementSibling?.querySelector('td')].map((cell) =>
          words(cell).replace(/^原文/, '').trim(),
        );
      });
    }),
  );
}

test('a bank finds its duties from the home page and takes the same rows along', async ({ page }) => {
  await page.goto('/');
  await page.locator('main').getByRole('link', { name: '职责清单', exact: true }).click();
  await page.getByLabel('谁的职责').fill('银行业金融机构');
  await page.getByLabel('地区', { exact: true }).fill('山西');
  await page.getByRole('button', { name: '列出职责' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('银行业金融机构');
  await expect(page.getByRole('radio', { name: /^适用于此/ })).toBeChecked();
  await expect(page.locator('.extent')).toContainText('适用于此：山西省及其上级和所属区域的文件');
  await page.getByRole('checkbox', { name: /应当/ }).check();
  await expect(page).toHaveURL(/modality=oblige/);
  await page.getByRole('checkbox', { name: /鼓励/ }).check();
  await expect(page).toHaveURL(/modality=oblige&modality=encourage|modality=encourage&modality=oblige/);
  await expect(page.locator('.narrowed')).toHaveText('只列：应当、鼓励');

  const shown = await readRegister(page);
  expect(shown.length).toBeGreaterThan(0);
  const csv = await take(page, '导出职责清单', 'CSV');
  expect([...csv.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head = [], ...records] = readCsv(new TextDecoder().decode(csv.bytes));
  const wanted = ['行为', '对象', '地区', '原句'];
  const pick = (names: readonly string[], row: readonly string[]) => wanted.map((name) => row[names.indexOf(name)] ?? '');
  expect(records.map((record) => pick(head, record))).toEqual(shown);
  // A sentence passes by any of its modalities, and the file says them all.
  for (const record of records) expect(`${record[head.indexOf('语气')]}、${record[head.indexOf('其他语气')]}`).toMatch(/应当|鼓励/);

  const xlsx = await take(page, '导出职责清单', 'XLSX');
  expect(xlsx.name).toMatch(/^经纬-职责清单-银行业金融机构-/);
  const book = readWorkbook(xlsx.bytes);
  expectTold(book);
  expect(saidOf(book, '主体')).toBeDefined();
  expect(book.rows.map((row) => pick(book.head, row))).toEqual(shown);
});

test('a researcher takes the coverage along and counts it again', async ({ page }) => {
  await page.goto('/');
  await page.locator('main').getByRole('link', { name: '供给、环境、需求型分布' }).click();
  await page.getByText('范围与排序').click();
  await page.getByLabel('地区排序').selectOption('count');
  await expect(page).toHaveURL(/rows=count/);
  await page.getByRole('checkbox', { name: '行列互换' }).check();
  await expect(page.getByRole('rowheader', { name: '供给型' })).toBeVisible();
  const regions = await wordsOf(page.locator('thead th a[href^="/regions/"]'));
  const types = (await wordsOf(page.locator('tbody th'))).map((words) => words.split('\n')[0]);
  const counts = await page
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.querySelector('.count')?.textContent ?? 0))),
    );
  expect(types).toEqual(['供给型', '环境型', '需求型']);

  // Turned on the page, and so in the file: a line for each type behind those that tell of the regions.
  const [heads = [], ...grid] = readCsv(new TextDecoder().decode((await take(page, '导出比较表', 'CSV')).bytes));
  expect(heads.slice(2)).toEqual(regions);
  const ofTypes = grid.filter(([name = '']) => types.includes(name));
  expect(ofTypes.map(([name]) => name)).toEqual(types);
  expect(ofTypes.map((row) => row.slice(2).map((cell) => Number(/(\d+) 条/.exec(cell)?.[1] ?? 0)))).toEqual(counts);

  // Each count again from the places in the texts: distinct clauses that act by an instrument of the type, else those that only mention one.
  const taken = await take(page, '导出表中全部条款', 'JSON');
  const { rows } = JSON.parse(new TextDecoder().decode(taken.bytes)) as { rows: Record<string, string | boolean | null>[] };
  const [head = [], ...records] = readCsv(new TextDecoder().decode((await take(page, '导出表中全部条款', 'CSV')).bytes));
  expect(records.length).toBe(rows.length);
  const field = (name: string) => head.indexOf(name);
  const recount = types.map((type) =>
    regions.map((region) => {
      const here = records.filter((record) => record[field('地区')] === region && record[field('列')] === type);
      const clauses = (taken: string) =>
        new Set(
          here
            .filter((record) => record[field('是否采取')] === taken)
            .map((record) => `${record[field('文件编号')]}/${record[field('条款路径')]}`),
        );
      return clauses('是').size || clauses('否').size;
    }),
  );
  expect(recount).toEqual(counts);
});
