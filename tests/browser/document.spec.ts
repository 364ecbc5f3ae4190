import { ask, expect, LEADER, QUESTION, test } from './reader.ts';

test.beforeEach(async ({ page }) => {
  await ask(page, QUESTION);
  await page.getByRole('region', { name: '答案' }).getByRole('link', { name: LEADER, exact: true }).click();
  await expect(page.locator('section.here mark.selected')).toHaveText(LEADER);
  // The page scrolls to the clause after it was drawn: what is pointed at before that moves away.
  await expect(page.locator('section.here')).toBeInViewport();
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

test('a source opens at its clause at once, without a walk through the text', async ({ page, context }) => {
  const address = page.url();
  const fresh = await context.newPage();
  await fresh.goto(address, { waitUntil: 'load' });
  const here = fresh.locator('section.here');
  expect(await here.evaluate((section) => section.getBoundingClientRect().top)).toBeLessThan(450);
  const id = (await here.getAttribute('id')) ?? '';
  await expect(fresh.getByRole('navigation', { name: '目录' }).locator('[aria-current]')).toHaveAttribute('href', new RegExp(`#${id}$`));
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
  await expect(page.getByRole('status').filter({ hasText: '已不在这份文件中' })).toBeVisible();
  await expect(page.locator('section.here')).toBeVisible();
});

test('the text can be narrowed to kinds of facts, and the address keeps it', async ({ page }) => {
  const filter = page.getByRole('navigation', { name: '要点' });
  await expect(page.locator('.margin .instrument').first()).toBeVisible();
  await filter.getByRole('link', { name: /^部门/ }).click();
  await expect(page.locator('.margin .instrument')).toHaveCount(0);
  await expect(page.locator('.margin .department').first()).toBeVisible();
  await expect(page).toHaveURL(/show=department/);
  await filter.getByRole('link', { name: /^引用/ }).click();
  await expect(page).toHaveURL(/show=department&show=citation/);
  await filter.getByRole('link', { name: '全部', exact: true }).click();
  await expect(page.locator('.margin .instrument').first()).toBeVisible();
});

test('a clause leads to its neighbours and is taken along with its source', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const here = page.locator('section.here');
  await here.getByRole('button', { name: '复制本条及出处' }).click();
  await expect(here.getByText('已复制')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('绿色保险');
  expect(copied).toMatch(/\[S|Z|EB\/OL\]|\[[A-Z/]+\]/);
  await here.getByText('引文格式').click();
  await expect(here.locator('pre')).toContainText('@');

  const path = await here.getAttribute('id');
  await here.getByRole('link', { name: '下一条' }).click();
  await expect(here).not.toHaveAttribute('id', path ?? '');
  await here.getByRole('link', { name: '上一条' }).click();
  await expect(here).toHaveAttribute('id', path ?? '');
});

test('the original file is given as it was read', async ({ page }) => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载原文件' }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.txt$/);
  expect((await download.createReadStream()).readable).toBe(true);
});

test('a page that is printed shows the text and no notes', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('section.here .text')).toBeVisible();
  await expect(page.locator('section.here .margin')).toBeHidden();
  await expect(page.getByRole('navigation', { name: '目录' })).toBeHidden();
});

test('a long head of the document is folded, opens by a click, and stands open where the address names it', async ({ page }) => {
  const front = page.locator('section[data-kind="front"]');
  await expect(front.locator('.text')).toBeHidden();
  await front.getByText(/文件头原文（\d+ 行）/).click();
  await expect(front.locator('.text')).toBeVisible();
  const id = (await front.getAttribute('id')) ?? '';
  await page.goto(`${new URL(page.url()).pathname}?at=${id}#${id}`);
  await expect(page.locator('section.here .text')).toBeVisible();
});
