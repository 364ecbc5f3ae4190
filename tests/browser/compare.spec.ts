import { expect, test } from './reader.ts';

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
    await page.getByLabel('加一行地区').fill('江苏');
    await page.getByLabel('加一个检索列').fill('环境污染责任保险');
    await page.getByRole('button', { name: '加入' }).click();
    await expect(page.getByRole('columnheader', { name: /环境污染责任保险/ })).toContainText('检索列');
    const added = page.getByRole('row', { name: /江苏省/ });
    await expect(added.getByRole('link', { name: '未收录' })).toHaveCount(25);
    await page.getByLabel('加一行地区').fill('天津市');
    await page.getByRole('button', { name: '加入' }).click();
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

  test('what is no region is said', async ({ page }) => {
    await page.goto('/compare?add=火星');
    await expect(page.getByText('没有叫“火星”的地区')).toBeVisible();
  });

  test('nothing in the extent is said, with what to do', async ({ page }) => {
    await page.goto('/compare?year=1999');
    await expect(page.getByText('没有符合范围的文件')).toBeVisible();
  });
});

test('the page does not scroll sideways at 390 pixels, with a cell open', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/compare?row=140000&column=insurance');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
