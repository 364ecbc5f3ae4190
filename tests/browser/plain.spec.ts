import { expect, LEADER, QUESTION, test } from './reader.ts';

test.use({ javaScriptEnabled: false });

test('search, filters, reading and preferences work without a script', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('combobox').fill(QUESTION);
  await page.getByRole('button', { name: '检索' }).click();
  const answer = page.getByRole('region', { name: '答案' });
  await expect(answer.getByRole('link', { name: LEADER, exact: true })).toBeVisible();

  await page.locator('#filters').getByRole('checkbox').first().check();
  await page.getByRole('button', { name: '应用筛选' }).click();
  await expect(page.locator('#filters').getByRole('checkbox').first()).toBeChecked();
  await expect(page.locator('.clauses article').first()).toBeVisible();

  await page.goBack();
  await answer.getByRole('link', { name: LEADER, exact: true }).click();
  await expect(page.locator('section.here mark.selected')).toHaveText(LEADER);

  await page.getByRole('button', { name: '深色' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('section.here mark.selected')).toHaveText(LEADER);
});
