import { ask, expect, QUESTION, test } from './reader.ts';

test('the slash key reaches the search box, and is a character in it', async ({ page }) => {
  await page.goto('/documents');
  const box = page.getByRole('combobox');
  // The key works from the moment that the page's script runs.
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(box).toBeFocused({ timeout: 200 });
  }).toPass();
  await expect(box).toHaveValue('');
  await page.keyboard.press('/');
  await expect(box).toHaveValue('/');
});

test('the first key stop skips to the content', async ({ page }) => {
  await page.goto('/documents');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('j and k move through the hits, ? lists the keys, and keys can be switched off', async ({ page }) => {
  await ask(page, QUESTION);
  const hits = page.locator('[data-hit]');
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(hits.first()).toBeFocused({ timeout: 200 });
  }).toPass();
  await page.keyboard.press('j');
  await expect(hits.nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(hits.first()).toBeFocused();

  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: '快捷键' });
  await expect(list).toContainText('下一条结果');
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);

  await page.getByRole('button', { name: '关', exact: true }).click();
  await expect(page.getByRole('button', { name: '关', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('?');
  await expect(list).toHaveCount(0);
});

test('the search box offers what it knows while somebody types, by name and by pinyin', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('combobox');
  const offered = page.getByRole('option');
  await expect(async () => {
    await box.fill('');
    await box.pressSequentially('绿色保', { delay: 20 });
    await expect(offered.first()).toContainText('绿色保险', { timeout: 1500 });
  }).toPass();
  await expect(box).toHaveValue('绿色保');
  await page.keyboard.press('ArrowDown');
  await expect(offered.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(offered).toHaveCount(0);

  await box.fill('');
  await box.pressSequentially('shanxisheng', { delay: 20 });
  await offered.filter({ hasText: '山西省' }).filter({ hasText: '地区' }).getByText('山西省').click();
  await expect(page).toHaveURL(/\/regions\/140000/);
});

test('the theme is remembered', async ({ page }) => {
  await page.goto('/');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByRole('button', { name: '深色' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await paper()).not.toBe(light);
  await page.goto('/documents');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the interface speaks English on request', async ({ page }) => {
  await page.goto('/documents');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1, name: 'Documents' })).toBeVisible();
});
