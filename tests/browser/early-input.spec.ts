import type { Page } from '@playwright/test';
import { expect, findAddresses, test } from './reader.ts';

/** Holds the scripts of pages back until the function that comes back is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let start = (): void => undefined;
  const started = new Promise<void>((resolve) => (start = resolve));
  await page.route(/\/_app\/.*\.js$/, async (route) => {
    await started;
    await route.continue();
  });
  return start;
}

test('what is unfolded before the script of a page has started stays open', async ({ page, request }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { document } = await findAddresses(request);
  const start = await holdScripts(page);
  await page.goto(document ?? '', { waitUntil: 'commit' });
  const folded = page.locator('section details.margin').last();
  await folded.locator('summary').first().click();
  await expect(folded.locator('dl')).toBeVisible();
  start();
  await page.waitForLoadState('networkidle');
  await expect(folded.locator('dl')).toBeVisible();
});

test('what is typed and chosen before the script of a page has started is kept', async ({ page }) => {
  const start = await holdScripts(page);
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
