import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChinese } from './find-chinese.ts';
import { expect } from './reader.ts';
import { testWithServer } from './own-server.ts';

const test = testWithServer();

const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/pdf/${name}.pdf`, import.meta.url));
/** A notice under a red head; its title stands on two lines. */
const PDF = fixture('stacked-red-header');
const TITLE = '关于促进气候投融资的指导意见';

test.describe.configure({ mode: 'serial' });

test('a PDF is dropped, read, put in, found by search and removed', async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto('/collection');
  await expect(page.getByRole('heading', { level: 1, name: '收藏' })).toBeVisible();
  const bytes = readFileSync(PDF).toString('base64');
  const dropped = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], '气候投融资.pdf', { type: 'application/pdf' }));
    return transfer;
  }, bytes);
  await page.locator('#add form').dispatchEvent('drop', { dataTransfer: dropped });

  await expect(page).toHaveURL(/\/collection\/uploads\/[0-9a-f-]{36}$/);
  const file = page.getByRole('article', { name: '气候投融资.pdf' });
  await expect(file.getByRole('status')).toContainText('待确认', { timeout: 30_000 });
  await expect(file).toContainText(TITLE);
  await expect(file).toContainText('环发〔2023〕12号');
  await expect(file).toContainText('没有存疑之处');
  // Nothing is in yet.
  expect((await page.request.post('/graphql', { data: { query: '{ collection { documentCount } }' } }).then((r) => r.json())).data).toEqual(
    {
      collection: { documentCount: 5 },
    },
  );
  await file.getByRole('button', { name: `录入《${TITLE}》` }).click();
  await expect(file.getByRole('status')).toContainText('已录入', { timeout: 30_000 });

  await page.goto(`/search?q=${encodeURIComponent('气候投融资 绿色贷款余额')}`);
  await expect(page.locator('.clauses')).toContainText(TITLE);
  await page.goto('/collection?collection=own');
  const held = page.locator('#documents');
  await expect(held.getByRole('listitem')).toHaveCount(1);
  const removal = page.getByRole('link', { name: `移除《${TITLE}》` });
  await expect(held.locator(removal)).toBeVisible();
  // Where a person looks for it: in the list of all documents and on the page of the document.
  await page.goto('/documents');
  await expect(removal).toBeVisible();
  await page.getByRole('link', { name: TITLE, exact: true }).click();
  await removal.click();
  await expect(page.getByRole('heading', { level: 1, name: `移除《${TITLE}》？` })).toBeVisible();
  await expect(page.getByText('气候投融资.pdf（集合 own）')).toBeVisible();
  await page.getByRole('button', { name: '确认移除' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已移除' })).toBeVisible();
  await page.goto(`/search?q=${encodeURIComponent('气候投融资 绿色贷款余额')}`);
  await expect(page.locator('main')).not.toContainText(TITLE);
});

test('findings and unknown names are read before a file is put in, and it can be dropped', async ({ page }) => {
  test.setTimeout(60_000);
  await page.goto('/collection');
  await page.getByLabel('选择文件').setInputFiles([fixture('running-headers'), fixture('scan')]);
  await page.getByRole('button', { name: '上传并解析' }).click();
  const doubtful = page.getByRole('article', { name: 'running-headers.pdf' });
  await expect(doubtful.getByRole('region', { name: /存疑 \d+ 处/ })).toContainText('提示', { timeout: 30_000 });
  const scan = page.getByRole('article', { name: 'scan.pdf' });
  await expect(scan).toContainText('扫描件', { timeout: 30_000 });
  await expect(scan.getByRole('button', { name: /录入/ })).toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
  await page.goto('/collection');
  await page.getByRole('link', { name: '有 2 个文件待查看' }).click();
  await doubtful.getByRole('button', { name: '放弃 running-headers.pdf' }).click();
  await expect(doubtful).toHaveCount(0);
});

test('in English nothing that is told of files is Chinese but for their words', async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto('/collection?lang=en');
  await page.getByLabel('Drop files here, or choose files').setInputFiles([fixture('running-headers'), fixture('scan'), PDF]);
  await page.getByRole('button', { name: 'Upload and read' }).click();
  const [doubtful, scan, fine] = ['running-headers.pdf', 'scan.pdf', 'stacked-red-header.pdf'].map((name) =>
    page.getByRole('article', { name }),
  );
  if (doubtful === undefined || scan === undefined || fine === undefined) throw new Error('three files were sent');
  await expect(doubtful.getByRole('region', { name: /doubt/ })).toBeVisible({ timeout: 30_000 });
  await expect(scan).toContainText('scan', { timeout: 30_000 });
  await fine.getByRole('button', { name: /^Put in/ }).click({ timeout: 30_000 });
  await expect(fine.getByRole('link', { name: /^Open/ })).toBeVisible({ timeout: 30_000 });
  expect(await findChinese(page)).toEqual([]);
  await page.goto('/collection?collection=own');
  expect(await findChinese(page)).toEqual([]);
  await page
    .locator('#documents')
    .getByRole('link', { name: /^Remove/ })
    .click();
  expect(await findChinese(page)).toEqual([]);
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: /removed/i })).toBeVisible();
  expect(await findChinese(page)).toEqual([]);
});

test('all of it works without a script', async ({ browser, baseURL }) => {
  test.setTimeout(60_000);
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/collection');
  await page.getByLabel('选择文件').setInputFiles(PDF);
  await page.getByLabel('放入集合').fill('课题');
  await page.getByRole('button', { name: '上传并解析' }).click();
  await expect(page).toHaveURL(/\/collection\/uploads\//);
  const button = page.getByRole('button', { name: `录入《${TITLE}》` });
  await expect(async () => {
    await page.reload();
    await expect(button).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await button.click();
  await expect(page.getByRole('link', { name: `打开《${TITLE}》` })).toBeVisible();
  await page.goto('/collection');
  await page.getByRole('link', { name: '移除集合 课题' }).click();
  await page.getByRole('button', { name: '确认移除' }).click();
  await expect(page).toHaveURL(/\/collection\?removed=1$/);
  await expect(page.getByRole('rowheader', { name: '课题' })).toHaveCount(0);
  await context.close();
});

test('no part of the collection breaks a rule of WCAG 2.2 AA, nor scrolls sideways at 390 pixels', async ({ page, request }) => {
  test.setTimeout(60_000);
  const asked = await request.post('/graphql', { data: { query: '{ documents(first: 1) { edges { node { id } } } }' } });
  const { data } = (await asked.json()) as { data: { documents: { edges: { node: { id: string } }[] } } };
  for (const address of ['/collection', `/collection/remove?document=${data.documents.edges[0]?.node.id ?? ''}`]) {
    for (const [colorScheme, width] of [
      ['light', 1440],
      ['dark', 390],
    ] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 844 });
      await page.goto(address);
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
});

test('the whole dataset is one link a format', async ({ page }) => {
  await page.goto('/collection');
  const coming = page.waitForEvent('download');
  await page.locator('#dataset').getByRole('link', { name: 'JSONL', exact: true }).click();
  expect((await coming).suggestedFilename()).toMatch(/^jingwei-dataset-jsonl-.*\.zip$/);
});

test('filters and gaps are in the address', async ({ page }) => {
  await page.goto('/collection');
  const table = page.getByRole('table', { name: /按地区和成文年份/ });
  const [first] = await table.getByRole('row').getByRole('link', { name: /份$/ }).all();
  await first?.click();
  await expect(page).toHaveURL(/\/collection\?region=[^&]+&year=\d{4}#documents$/);
  await expect(page.locator('#documents h2')).toContainText('/ 共 5 份');
  await page.getByRole('link', { name: '清除筛选' }).click();
  await expect(page.locator('#documents h2')).toContainText('5 份，按成文日期由新到旧');
  await expect(page.locator('#gaps')).toContainText('个没有本地文件');
  await page.goBack();
  await expect(page).toHaveURL(/region=/);
});
