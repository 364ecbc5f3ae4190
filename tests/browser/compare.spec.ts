import { expect, test } from './reader.ts';
import { readWorkbook, take } from './take.ts';

/** The cell of a region and a column, by the heads of its row and of its column. */
const CELL = 'td:has(a[href*="row=140000&column=insurance"]) a';

test.describe('with a script', () => {
  test('a cell opens its clauses beside the table, keeps the focus, and its address shows the same to others', async ({ page }) => {
    await page.goto('/compare');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // Where the script runs, one cell alone is in the order of the Tab key.
    await expect(page.locator('td a[tabindex="0"]')).toHaveCount(1);
    await page.locator(CELL).focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: '山西省 · 绿色保险' });
    await expect(panel).toBeVisible();
    await expect(panel).toContainText('鼓励保险机构积极创新绿色保险服务');
    await expect(page.locator(CELL)).toBeFocused();
    await expect(page.locator(CELL)).toHaveAttribute('aria-current', 'true');
    const { href } = new URL(page.url());
    await page.goto('/');
    await page.goto(href);
    await expect(panel).toBeVisible();
    await panel.getByRole('link', { name: '关闭' }).click();
    await expect(panel).toHaveCount(0);
    await page.goBack();
    await expect(panel).toBeVisible();
  });

  test('arrow keys move from cell to cell, and Tab passes the cells in one step', async ({ page }) => {
    await page.goto('/compare?columns=types');
    await expect(page.locator('tbody a[tabindex="0"]')).toHaveCount(1);
    const at = (line: number, cell: number) => page.locator('tbody tr').nth(line).locator('td').nth(cell).locator('a');
    await at(0, 0).focus();
    await page.keyboard.press('ArrowRight');
    await expect(at(0, 1)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(at(1, 1)).toBeFocused();
    await page.keyboard.press('End');
    await expect(at(1, 2)).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(at(1, 2)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('td a:focus')).toHaveCount(0);
    await page.keyboard.press('Shift+Tab');
    await expect(at(1, 2)).toBeFocused();
  });

  test('head and first column stay while the table scrolls, and the legend is in sight', async ({ page }) => {
    await page.goto('/compare');
    const scroll = page.getByRole('region', { name: '比较表，可左右滚动' });
    const region = page.getByRole('rowheader', { name: /山西省/ });
    const before = await region.boundingBox();
    await scroll.evaluate((element) => element.scrollTo({ left: 600 }));
    expect((await region.boundingBox())?.x).toBe(before?.x);
    await expect(page.getByRole('region', { name: '图例' })).toBeInViewport();
  });

  test('a choice is sent at once', async ({ page }) => {
    await page.goto('/compare');
    await page.getByRole('radio', { name: '责任部门' }).check();
    await expect(page).toHaveURL(/columns=departments/);
    await expect(
      page
        .getByRole('row', { name: /山西省/ })
        .getByRole('link', { name: /牵头/ })
        .first(),
    ).toBeVisible();
    await page.getByRole('checkbox', { name: '行列互换' }).check();
    await expect(page.getByRole('columnheader', { name: /山西省/ })).toBeVisible();
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('regions and phrases are added, empty cells say why, and a cell opens', async ({ page }) => {
    await page.goto('/compare');
    await page.getByLabel('添加地区').fill('江苏');
    await page.getByLabel('添加检索列').fill('环境污染责任保险');
    await page.getByRole('button', { name: '添加' }).click();
    await expect(page.getByRole('columnheader', { name: /环境污染责任保险/ })).toContainText('检索列');
    const added = page.getByRole('row', { name: /江苏省/ });
    await expect(added.getByRole('link', { name: '未收录' })).toHaveCount(25);
    await page.getByLabel('添加地区').fill('天津市');
    await page.getByRole('button', { name: '添加' }).click();
    await page
      .getByRole('row', { name: /天津市/ })
      .getByRole('link', { name: '上级/区域文件有' })
      .first()
      .click();
    await expect(page.locator('#cell')).toContainText('关于协同推动绿色金融助力京津冀高质量发展的通知');
    await page
      .getByRole('row', { name: /京津冀/ })
      .getByRole('link', { name: '未见' })
      .first()
      .click();
    await expect(page.locator('#cell')).toContainText('京津冀的 1 份文件中未见');
  });

  test('rows are left out, brought back and chosen, and the row of a group says what it counts', async ({ page }) => {
    await page.goto('/compare?columns=types');
    const row = (name: RegExp) => page.getByRole('rowheader', { name });
    await expect(row(/京津冀/)).toContainText('1 份区域文件');
    await expect(page.getByText('区域行（如京津冀）只计以区域名义发布的文件')).toBeVisible();
    await page.getByRole('link', { name: '去掉京津冀这一行' }).click();
    await expect(page).toHaveURL('/compare?columns=types&drop=group-jing-jin-ji');
    await expect(row(/京津冀/)).toHaveCount(0);
    await expect(row(/山西省/)).toHaveCount(1);
    await page.getByRole('link', { name: '恢复京津冀这一行' }).click();
    await expect(row(/京津冀/)).toHaveCount(1);
    await page.getByText('选择行：全部地区').click();
    await page.getByRole('checkbox', { name: '京津冀' }).check();
    await page.getByRole('checkbox', { name: '山西省' }).check();
    await page.getByRole('button', { name: '更新表格' }).click();
    await expect(page.locator('tbody tr')).toHaveCount(2);
    await row(/京津冀/)
      .locator('..')
      .getByRole('cell')
      .first()
      .getByRole('link')
      .click();
    await expect(page.locator('#cell')).toContainText('计以京津冀名义发布的 1 份文件；成员的文件计入各自的行');
  });

  test('what is no region is said', async ({ page }) => {
    await page.goto('/compare?add=火星');
    await expect(page.getByText('没有叫“火星”的地区')).toBeVisible();
  });

  test('nothing in the extent is said, with what to do', async ({ page }) => {
    await page.goto('/compare?year=1999');
    await expect(page.getByText('没有符合范围的文件')).toBeVisible();
  });
});

test('a turned table is taken along turned', async ({ page }) => {
  await page.goto('/compare?columns=types&transpose=1&drop=140000');
  const shown = await page.locator('thead th').evaluateAll((heads) => heads.map((head) => head.querySelector('a')?.textContent ?? ''));
  expect(shown.length).toBe(4);
  const { head, rows } = readWorkbook((await take(page, '导出比较表', 'XLSX')).bytes);
  expect(head.slice(2)).toEqual(shown);
  expect(rows.map(([name]) => name)).toEqual(['级别', '文件数', '所计文件', ...(await page.locator('tbody th').allInnerTexts())]);
});

test('the page does not scroll sideways at 390 pixels, with a cell open', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/compare?row=140000&column=insurance');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('on paper the table has all its columns on the sheet, and no fields', async ({ page }) => {
  await page.goto('/compare');
  await page.emulateMedia({ media: 'print' });
  // A4 across, less the margins, in pixels of 1/96 inch.
  await page.setViewportSize({ width: 1046, height: 717 });
  const table = page.getByRole('table').first();
  expect(await table.evaluate((element) => element.getBoundingClientRect().right)).toBeLessThanOrEqual(1046);
  await expect(table.getByRole('columnheader').last()).toBeVisible();
  await expect(page.getByRole('form', { name: '表格设置' })).toBeHidden();
});
