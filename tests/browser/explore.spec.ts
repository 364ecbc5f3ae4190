import { expect, test } from './reader.ts';

const LIST = '/targets?asOf=2025-01-01';

test('one target is compared over regions, from the list to the sentence that sets it', async ({ page }) => {
  await page.goto(LIST);
  await expect(page.getByRole('heading', { level: 1, name: '目标' })).toBeVisible();
  await page.getByLabel('指标含').fill('绿色贷款 增速');
  await page.getByRole('button', { name: '更新' }).click();
  await expect(page).toHaveURL(/words=/);
  await page.getByRole('link', { name: '绿色贷款年均增速', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^比较：绿色贷款年均增速/ })).toBeVisible();
  const plot = page.getByRole('img', { name: /^绿色贷款年均增速/ });
  await expect(plot).toContainText('重庆市江北区');
  await expect(plot).toContainText('≥20%');
  await expect(plot).toContainText('京津冀');
  await expect(plot).toContainText('不低于各项贷款平均增速');
  const rows = page.locator('tbody tr');
  await expect(rows).toHaveCount(2);
  await rows.filter({ hasText: '京津冀' }).getByRole('link').last().click();
  await expect(page.locator('mark').first()).toContainText('绿色信贷年均增速');
  await page.goBack();
  await expect(plot).toBeVisible();
});

test('what is past due on a day is told apart, and filters narrow by address and without a script', async ({ page }) => {
  await page.goto(LIST);
  await page.getByRole('link', { name: /^已过期限/ }).click();
  await expect(page).toHaveURL(/due=overdue/);
  for (const row of await page.locator('tbody tr').all()) await expect(row).toContainText('已过期限');
  await page.getByLabel('截至').fill('2020-01-01');
  await page.getByRole('button', { name: '更新' }).click();
  await expect(page.locator('main')).toContainText('份文件中未见符合条件的目标');
});

test('a filter that is chosen keeps the focus and the place in the page', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 500 });
  await page.goto(LIST);
  const year = page.getByLabel('成文年份');
  await year.scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollTo(0, 120));
  await year.focus();
  const before = await page.evaluate(() => scrollY);
  await year.selectOption('2023');
  await expect(page).toHaveURL(/year=2023/);
  await expect(year).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(before);
  expect(before).toBeGreaterThan(0);
});

test('the list answers without scrolling', async ({ page }) => {
  await page.goto(LIST);
  await expect(page.locator('tbody tr').first()).toBeInViewport({ ratio: 1 });
});

test('one obligation is followed from the question to the clause, the department, its predecessor and another region', async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent('山西的绿色保险由哪个部门牵头')}`);
  await page.locator('.answer .place a').first().click();
  await expect(page).toHaveURL(/\/documents\/.*at=/);
  await expect(page.locator('mark').first()).toBeVisible();
  await page.goBack();
  await page.locator('.answer a.duties').first().click();
  await expect(page).toHaveURL(/\/bodies\//);
  await page.goto('/bodies/nfra-bureau@140000');
  await expect(page.getByRole('heading', { level: 2, name: /^牵头|^配合|^负责/ }).first()).toBeInViewport();
  await page.getByRole('link', { name: /银行保险监督管理委员会山西监管局/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /银行保险监督管理委员会山西监管局/ })).toBeVisible();
  await page.getByRole('link', { name: /银行保险监督管理委员会北京监管局/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /北京监管局/ })).toBeVisible();
  await page.getByRole('link', { name: '北京市', exact: true }).first().click();
  await expect(page).toHaveURL(/\/regions\/110000/);
});

test('what a predecessor was given stands on the page of its heir, and is marked as such in an answer', async ({ page }) => {
  await page.goto('/bodies/local-financial-administration@110000');
  await expect(page.getByRole('heading', { level: 2, name: /^前身：北京市地方金融监督管理局/ })).toBeVisible();
  await expect(page.locator('main')).toContainText('写给前身，不是写给它的');
  await page.goto(`/search?q=${encodeURIComponent('北京市地方金融管理局负责哪些任务')}`);
  await expect(page.locator('.answer')).toContainText('前身：');
});

test('a region stands beside its superior and neighbours in both readings, and a cell opens its clauses', async ({ page }) => {
  await page.goto('/regions/140000');
  const table = page.getByRole('region', { name: '与上级和相邻地区对照' });
  await expect(table.getByRole('columnheader', { name: /^全国/ })).toBeInViewport();
  await expect(table.getByRole('columnheader', { name: /^北京市/ })).toBeInViewport();
  await page.getByRole('link', { name: '适用于此', exact: true }).click();
  await expect(page).toHaveURL(/reading=applicable/);
  await table.getByRole('row').nth(1).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/compare\?.*row=.*column=/);
});

test('an instrument says how strongly each region uses it', async ({ page }) => {
  await page.goto('/instruments/insurance');
  const table = page.getByRole('region', { name: '各地区用得多强' });
  await expect(table.getByRole('columnheader', { name: /^山西省/ })).toBeInViewport();
  await expect(page.getByRole('img', { name: /供给型/ })).toContainText('山西省');
});
