import { expect, test } from './reader.ts';

test('what is typed, chosen and ticked before the script of a page has started is kept', async ({ page }) => {
  let start = (): void => undefined;
  const started = new Promise<void>((resolve) => (start = resolve));
  await page.route(/\/_app\/.*\.js$/, async (route) => {
    await started;
    await route.continue();
  });
  await page.goto('/compare/texts', { waitUntil: 'commit' });
  const first = page.getByLabel('第 1 个地区');
  const words = page.getByLabel('或词语、问题');
  await first.selectOption('140000');
  await words.fill('绿色保险');
  start();
  await page.waitForLoadState('networkidle');
  await expect(first).toHaveValue('140000');
  await expect(words).toHaveValue('绿色保险');
});
