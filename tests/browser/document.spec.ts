import { ask, expect, LEADER, QUESTION, test } from './reader.ts';

test.beforeEach(async ({ page }) => {
  await ask(page, QUESTION);
  await page.getByRole('region', { name: '答案' }).getByRole('link', { name: LEADER, exact: true }).click();
  await expect(page.locator('section.here mark.selected')).toHaveText(LEADER);
});

test('pointing at a fact marks its words, and pointing at words finds their fact', async ({ page }) => {
  const here = page.locator('section.here');
  const other = here.locator('.margin .department a[title]').last();
  await other.hover();
  await expect(here.locator('mark.lit')).toHaveText((await other.textContent())?.trim() ?? '');
  await page.mouse.move(0, 0);
  await expect(here.locator('mark.lit')).toHaveCount(0);

  const words = here.locator('.text span[data-facts]').first();
  await words.hover();
  await expect(here.locator('.margin a.lit')).toHaveCount(1);
});

test('following the marked fact again takes the mark away', async ({ page }) => {
  await page.locator('section.here .margin a.chosen').click();
  await expect(page.locator('mark.selected')).toHaveCount(0);
  await expect(page).not.toHaveURL(/fact=/);
});

test('the outline leads to a clause and names the reader’s place', async ({ page }) => {
  const outline = page.getByRole('navigation', { name: '目录' });
  const entry = outline.getByRole('link').nth(4);
  await entry.click();
  await expect(outline.locator('[aria-current]')).toHaveCount(1);
  await expect(page.locator('section.here')).toBeInViewport();
});

test('a fact that is not there is said to be missing, and the text is shown', async ({ page }) => {
  const address = new URL(page.url());
  address.searchParams.set('fact', 'gone');
  await page.goto(address.href);
  await expect(page.getByRole('status')).toContainText('已不在这份文件中');
  await expect(page.locator('section.here')).toBeVisible();
});
