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

test('the list answers without scrolling', async ({ page }) => {
  await page.goto(LIST);
  await expect(page.locator('tbody tr').first()).toBeInViewport({ ratio: 1 });
});
