import { expect, test } from './reader.ts';

test('the slash key reaches the search box, and is a character in it', async ({ page }) => {
  await page.goto('/documents');
  const box = page.getByRole('searchbox');
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
