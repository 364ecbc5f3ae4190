import type { Page } from '@playwright/test';
import { expect, findAddresses, test } from './reader.ts';

/** Opens the graph from the newest document. */
async function start(page: Page): Promise<void> {
  const { document = '' } = await findAddresses(page.request);
  await page.goto(`/graph?from=document:${document.split('/').at(-1) ?? ''}`);
}

/** Waits until the page's script has taken the picture over: then only what is selected is a tab stop. */
async function listens(page: Page): Promise<void> {
  await expect(picture(page).locator('a.group').first()).toHaveAttribute('tabindex', '-1');
}

const picture = (page: Page) => page.getByRole('group', { name: '图', exact: true });

test('from a document over a shared thing to a related document, and back by undo', async ({ page }) => {
  const { document = '' } = await findAddresses(page.request);
  await page.goto(document);
  await page.getByRole('link', { name: '在图谱中看' }).click();
  await page.waitForURL(/graph/);
  await listens(page);
  const first = page.url();
  const title = await page.getByRole('heading', { level: 1 }).textContent();

  // Of the classes that it uses, one that another document uses too: the group says how many before it is opened.
  await picture(page)
    .getByRole('link', { name: /^绿色信贷，展开/ })
    .click();
  await expect(page).toHaveURL(/open=instrument:/);
  const group = picture(page).getByRole('link', { name: /^使用它的文件 .*展开/ });
  await expect(group).toHaveCount(1);
  const before = page.url();
  // What the document cites is in the picture already, and a text that is only cited has no page.
  const others = picture(page).locator('a.document:not(.root):not(.repeated)');
  const seen = await others.locator('title').allTextContents();
  await group.click();
  await expect(page).toHaveURL(/~USES\.in/);
  const added = async (): Promise<string[]> => (await others.locator('title').allTextContents()).filter((name) => !seen.includes(name));
  await expect.poll(async () => (await added()).length).toBeGreaterThan(0);
  const [found = ''] = await added();
  await others.filter({ has: page.locator('title').getByText(found, { exact: true }) }).click();
  await expect(page).toHaveURL(/open=document:/);
  const related = picture(page).locator('a.document.here');
  const name = (await related.locator('title').textContent()) ?? '';
  expect(name).not.toBe(title);
  await related.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await page.goBack();
  const opened = (): number => new URL(page.url()).searchParams.getAll('open').length;
  for (const left of [2, 1]) {
    await page.getByRole('link', { name: '撤销上一步' }).click();
    await expect.poll(opened).toBe(left);
  }
  await expect(picture(page).getByRole('link', { name: /^使用它的文件 .*展开/ })).toHaveCount(1);
  expect(new URL(page.url()).searchParams.getAll('open')).toEqual(new URL(before).searchParams.getAll('open'));
  await page.getByRole('link', { name: '撤销上一步' }).press('Enter');
  await expect(page.getByRole('link', { name: '撤销上一步' })).toHaveCount(0);
  // The link is gone with the last step: the focus goes to what stands behind it, not to the top of the page.
  await expect(page.locator('.tools summary')).toBeFocused();
  expect(new URL(page.url()).searchParams.get('from')).toBe(new URL(first).searchParams.get('from'));
});

test('arrow keys walk the picture, Enter expands, and the table shows the same place', async ({ page }) => {
  await start(page);
  await listens(page);
  await picture(page).locator('a.root').focus();
  await page.keyboard.press('ArrowRight');
  await expect(picture(page).locator('a.group').first()).toBeFocused();
  await expect(page.locator('tr.group.here')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  const thing = picture(page).locator('a.thing:not(.root)').first();
  await expect(thing).toBeFocused();
  const name = (await thing.locator('title').textContent()) ?? '';
  await expect(page.locator('tbody tr.here th')).toContainText(name);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('tbody tr.here th')).not.toContainText(name);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/&open=[a-zA-Z]+:/);
  // The focus stays where it was, so that the next key goes on from there.
  await expect(picture(page).locator('a.here')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(picture(page).locator('a.group.here')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(picture(page).locator('a.root')).toBeFocused();
});

test('the picture is reached past the forms, and a telephone shows its names and the table in full', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await start(page);
  await listens(page);
  for (const key of ['Tab', 'Enter', 'Tab', 'Enter']) await page.keyboard.press(key);
  await expect(picture(page).locator('a.root')).toBeFocused();
  const name = picture(page).locator('a.thing:not(.root)').first();
  await expect(name).toBeInViewport({ ratio: 1 });
  const [table, width] = await page.locator('table').evaluate((element) => [element.scrollWidth, element.parentElement?.clientWidth]);
  expect(table).toBeLessThanOrEqual(width ?? 0);
});

test('a name in the table selects it in the picture; a reload keeps what was selected', async ({ page }) => {
  await start(page);
  await listens(page);
  const row = page.locator('tbody tr:not(.group)').nth(3);
  const name = (await row.locator('th a').textContent()) ?? '';
  await row.locator('th a').focus();
  await expect(picture(page).locator('a.here title')).toHaveText(name);
  await picture(page).locator('a.thing').nth(2).focus();
  await expect(page).toHaveURL(/focus=/);
  const selected = (await picture(page).locator('a.here title').textContent()) ?? '';
  await page.reload();
  await expect(picture(page).locator('a.here title')).toHaveText(selected);
});

test('picture and table hold the same things', async ({ page }) => {
  await start(page);
  const drawn = await picture(page).locator('a.thing:not(.root) title').allTextContents();
  const listed = await page.locator('tbody tr:not(.group) th a').allTextContents();
  expect(drawn.length).toBeGreaterThan(8);
  expect(listed).toEqual(drawn);
});

test('connections can be narrowed to a kind', async ({ page }) => {
  await start(page);
  await page.getByText('联系的种类').click();
  await page.getByRole('checkbox', { name: '发文机构' }).check();
  await expect(page).toHaveURL(/type=ISSUED_BY/);
  await expect(picture(page).locator('a.group')).toHaveCount(1);
});

test('a path between two named things is shown step by step, and where there is none that is said', async ({ page }) => {
  await page.goto('/graph');
  await page.getByRole('combobox', { name: '起点' }).fill('绿色信贷');
  await page.getByRole('combobox', { name: '终点' }).fill('绿色保险');
  await page.getByRole('button', { name: '查看' }).click();
  await expect(page.getByRole('status').filter({ hasText: '最短的路径有 2 步' })).toBeVisible();
  await expect(picture(page).locator('a.thing')).toHaveCount(3);
  await page.goto(`${page.url()}&type=SUCCEEDED_BY`);
  await expect(page.getByRole('status').filter({ hasText: '没有路径' })).toBeVisible();
});

test('what is typed is offered by its beginning, classes of actors too, and the offer is the thing', async ({ page }) => {
  await page.goto('/graph');
  const from = page.getByRole('combobox', { name: '起点' });
  await expect(async () => {
    await from.fill('');
    await from.pressSequentially('银行业金融机');
    await expect(page.locator('datalist option[value="银行业金融机构"]')).toHaveCount(1, { timeout: 2_000 });
  }).toPass();
  await from.fill('银行业金融机构');
  await expect(page.locator('datalist option[value="银行业金融机构"]')).toHaveCount(1);
  await page.getByRole('button', { name: '查看' }).click();
  await expect(page).toHaveURL(/from=actorClass/);
  await expect(page.locator('main')).toContainText('银行业金融机构');
});

test('a place typed to its end is that place, whatever else begins with its name', async ({ page }) => {
  for (const place of ['山西省', '重庆市江北区']) {
    await page.goto(`/graph?from=${encodeURIComponent(place)}`);
    await expect(page.getByRole('heading', { level: 1, name: place, exact: true })).toBeVisible();
  }
});

test('a class of actors is found by its typed name without a choice, and leads to what binds it from the search box', async ({ page }) => {
  await page.goto(`/graph?from=${encodeURIComponent('银行业金融机构')}`);
  await expect(page.locator('tbody tr.group').first()).toBeVisible();
  const offers = await page.request.get(`/suggest?q=${encodeURIComponent('银行业金融机构')}`);
  expect(((await offers.json()) as { kind: string; name: string }[])[0]).toMatchObject({ kind: 'actor', name: '银行业金融机构' });
});

test('a wrong address says so and offers where to start', async ({ page }) => {
  await page.goto('/graph?from=body:nobody');
  await expect(page.getByRole('status').filter({ hasText: 'body:nobody' })).toBeVisible();
  await expect(page.locator('main section')).toHaveCount(4);
  await page.goto('/graph?from=%22%3E%3Cscript%3Ealert(1)%3C/script%3E');
  await expect(page.getByRole('status').filter({ hasText: '没有认出' })).toBeVisible();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('picture and table are read and opened by links', async ({ page }) => {
    await start(page);
    const rows = page.locator('tbody tr:not(.group)');
    const before = await rows.count();
    expect(await picture(page).locator('a').count()).toBeGreaterThan(before);
    await page.locator('tr.group a').first().click();
    expect(await rows.count()).toBeGreaterThan(before);
    await expect(page.locator('tr.group.here')).toHaveCount(1);
    await page.getByRole('link', { name: '撤销上一步' }).click();
    await expect(rows).toHaveCount(before);
    await picture(page)
      .getByRole('link', { name: /，展开$/ })
      .first()
      .click();
    await expect(picture(page).locator('a.here')).toHaveCount(1);
  });
});
