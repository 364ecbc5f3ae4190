import type { Locator, Page } from '@playwright/test';
import { readCsv } from '../api/export/read-csv.ts';
import { expect, test } from './reader.ts';
import { readDownload, readWorkbook } from './take.ts';

/** Stops that a page may have before the one that is looked for. */
const MOST_STOPS = 120;

/** Presses Tab until the focus is there; every stop on the way must show that it has the focus, and be in sight. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const wanted = await target.elementHandle();
  if (await page.evaluate((element) => element === document.activeElement, wanted)) return;
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const { unseen, there } = await page.evaluate((element) => {
      const at = document.activeElement as HTMLElement;
      const there = at === element;
      if (at === document.body) return { unseen: null, there };
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
      // Where the field itself shows nothing, what holds it does.
      const around = at.closest('form') === null ? '' : getComputedStyle(at.closest('form') as HTMLElement).outlineStyle;
      const seen =
        (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none' || (around !== '' && around !== 'none');
      return { unseen: seen ? null : at.outerHTML.slice(0, 120), there };
    }, wanted);
    expect(unseen).toBeNull();
    if (there) return;
  }
  throw new Error(`not reached by ${MOST_STOPS} presses of Tab`);
}

async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

async function takeByKey(page: Page, list: string, format: string): Promise<Uint8Array> {
  const coming = page.waitForEvent('download');
  await press(page, page.getByRole('region', { name: list }).getByRole('link', { name: format, exact: true }));
  return (await readDownload(await coming)).bytes;
}

const scripted = (page: Page) => expect(page.locator('td a[tabindex="0"]')).toHaveCount(1);

test('by keyboard alone: from the home page to a cell, its clauses beside those of others, and a file', async ({ page }) => {
  test.slow();
  await page.goto('/');
  await press(page, page.locator('main').getByRole('link', { name: '各地 × 工具总表' }));
  await scripted(page);
  const cell = page.locator('td a[href*="row=140000&column=insurance"]');
  await tabTo(page, page.locator('td a[tabindex="0"]'));
  const steps = await cell.evaluate((link) => {
    const [at, row] = [link.closest('td') as HTMLTableCellElement, link.closest('tr') as HTMLTableRowElement];
    return { right: at.cellIndex - 1, down: row.sectionRowIndex };
  });
  for (let step = 0; step < steps.right; step += 1) await page.keyboard.press('ArrowRight');
  for (let step = 0; step < steps.down; step += 1) await page.keyboard.press('ArrowDown');
  await expect(cell).toBeFocused();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: '山西省 · 绿色保险' });
  await expect(panel).toBeVisible();
  await expect(cell).toBeFocused();
  await press(page, panel.getByRole('link', { name: '与其他地区并排看原文' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('各地关于“绿色保险”的规定');
  expect(readWorkbook(await takeByKey(page, '导出并排比较', 'XLSX')).rows.length).toBeGreaterThan(0);
});

test('by keyboard alone: from the home page to the duties of a bank, a filter that keeps the focus, and a file', async ({ page }) => {
  test.slow();
  await page.goto('/');
  await press(page, page.locator('main').getByRole('link', { name: '职责清单', exact: true }));
  await tabTo(page, page.getByLabel('谁的职责'));
  await page.keyboard.type('银行业金融机构');
  await tabTo(page, page.getByLabel('地区', { exact: true }));
  await page.keyboard.type('山西');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('银行业金融机构');
  const filter = page.getByRole('checkbox', { name: /鼓励/ });
  await press(page, filter, 'Space');
  await expect(page).toHaveURL(/modality=encourage/);
  await expect(filter).toBeChecked();
  await expect(filter).toBeFocused();
  const [, ...records] = readCsv(new TextDecoder().decode(await takeByKey(page, '导出职责清单', 'CSV')));
  expect(records.length).toBe(await page.locator('tbody th[scope="row"]').count());
});

test('by keyboard alone: from the home page to the coverage by type, turned and taken along', async ({ page }) => {
  test.slow();
  await page.goto('/');
  await press(page, page.locator('main').getByRole('link', { name: '供给、环境、需求型分布' }));
  await scripted(page);
  const turn = page.getByRole('checkbox', { name: '行列互换' });
  await press(page, turn, 'Space');
  await expect(page.getByRole('rowheader', { name: '供给型' })).toBeVisible();
  await expect(turn).toBeFocused();
  // Turned as the page is: what is said of the regions first, then a line for each of the page's.
  const records = readCsv(new TextDecoder().decode(await takeByKey(page, '导出比较表', 'CSV')));
  const lines = await page.locator('tbody th').allTextContents();
  expect(lines.length).toBeGreaterThan(0);
  expect(records.map(([name]) => name).slice(-lines.length)).toEqual(lines.map((line) => line.trim()));
});

test('a screen reader hears region, column and state of each cell, and where it can go', async ({ page }) => {
  await page.goto('/compare?columns=types&add=江苏');
  await scripted(page);
  await expect(page.getByRole('table')).toMatchAriaSnapshot(`
    - table /各地区的供给·环境·需求型/:
      - rowgroup:
        - row:
          - cell
          - columnheader "供给型"
          - columnheader "环境型"
          - columnheader "需求型"
  `);
  // Words, not letters: what a cell says aloud.
  const spoken = page.getByRole('row', { name: /山西省/ });
  await expect(spoken).toMatchAriaSnapshot(`
    - row:
      - rowheader /山西省 1 份文件/
      - cell /应当、\\d+ 条 \\/ 1 份文件/
      - cell /应当、\\d+ 条 \\/ 1 份文件/
      - cell /部署、\\d+ 条 \\/ 1 份文件/
  `);
  await expect(page.getByRole('row', { name: /江苏省/ })).toMatchAriaSnapshot(`
    - row:
      - rowheader /江苏省 未收录/
      - cell "未收录"
      - cell "未收录"
      - cell "未收录"
  `);
  // Heads are heads of their cells in the markup as well.
  expect(await page.locator('thead th:not([scope="col"]), tbody th:not([scope="row"])').count()).toBe(0);
  await expect(page.getByRole('region', { name: '比较表，可左右滚动' })).toHaveAccessibleDescription('方向键在格间移动，回车打开。');
});
