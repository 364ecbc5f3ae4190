import { ONE_EXPIRED } from '../one-expired.ts';
import { PREMIUM_TEXTS } from '../premiums.ts';
import { ingestTexts, serveStore } from './other-store.ts';
import { over } from './over-store.ts';
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

test('a filter that is chosen keeps the focus and the place in the page', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 500 });
  await page.goto(LIST);
  const year = page.getByLabel('成文年份');
  await year.scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollTo(0, 120));
  await year.focus();
  const before = await page.evaluate(() => scrollY);
  await year.selectOption('2023');
  await expect(page).toHaveURL(/year=2023/);
  await expect(year).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(before);
  expect(before).toBeGreaterThan(0);
});

test('each number of a region’s departments opens the clauses that it counts', async ({ page }) => {
  await page.goto('/regions/140000');
  const number = page
    .locator('#bodies')
    .getByRole('link', { name: /^牵头 \d+ 条$/ })
    .first();
  const count = /\d+/.exec((await number.textContent()) ?? '')?.[0] ?? 'none';
  await number.click();
  await expect(page).toHaveURL(/\/bodies\/[^?]+\?region=140000#lead$/);
  await expect(page.locator('#lead h2')).toContainText(new RegExp(`^牵头\\s*${count} 条`));
  await expect(page.locator('main')).toContainText('只列山西省的文件中的');
  await page.getByRole('link', { name: '看全部', exact: true }).click();
  await expect(page).toHaveURL(/\/bodies\/[^?]+$/);
});

test('the list answers without scrolling', async ({ page }) => {
  await page.goto(LIST);
  await expect(page.locator('tbody tr').first()).toBeInViewport({ ratio: 1 });
});

test('one obligation is followed from the question to the clause, the department, its predecessor and another region', async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent('山西的绿色保险由哪个部门牵头')}`);
  await page.locator('.answer .place a').first().click();
  await expect(page).toHaveURL(/\/documents\/.*at=/);
  await expect(page.locator('mark').first()).toBeVisible();
  await page.goBack();
  await page.locator('.answer a.duties').first().click();
  await expect(page).toHaveURL(/\/bodies\/nfra-bureau%40140000$/);
  await expect(page.getByRole('heading', { level: 2, name: /^牵头|^配合|^负责/ }).first()).toBeInViewport();
  await page.getByRole('link', { name: /银行保险监督管理委员会山西监管局/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /银行保险监督管理委员会山西监管局/ })).toBeVisible();
  await page.getByRole('link', { name: /银行保险监督管理委员会北京监管局/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /北京监管局/ })).toBeVisible();
  await page.getByRole('link', { name: '北京市', exact: true }).first().click();
  await expect(page).toHaveURL(/\/regions\/110000/);
});

test('what a predecessor was given stands on the page of its heir, and is marked as such in an answer', async ({ page }) => {
  await page.goto('/bodies/local-financial-administration@110000');
  await expect(page.getByRole('heading', { level: 2, name: /^前身：北京市地方金融监督管理局/ })).toBeVisible();
  await expect(page.locator('main')).toContainText('写给前身，不是写给它的');
  await page.goto(`/search?q=${encodeURIComponent('北京市地方金融管理局负责哪些任务')}`);
  await expect(page.locator('.answer')).toContainText('前身：');
});

test('a region stands beside its superior and neighbours in both readings, and a cell opens its clauses', async ({ page }) => {
  await page.goto('/regions/140000');
  const table = page.getByRole('region', { name: '与上级和相邻地区对照', exact: true });
  await expect(table.getByRole('columnheader', { name: /^全国/ })).toBeInViewport();
  await expect(table.getByRole('columnheader', { name: /^北京市/ })).toBeInViewport();
  await page
    .getByRole('link', { name: /^适用于此/ })
    .first()
    .click();
  await expect(page).toHaveURL(/reading=applicable/);
  await table.getByRole('row').nth(1).getByRole('link', { name: /条/ }).first().click();
  await expect(page).toHaveURL(/\/compare\?.*row=.*column=/);
});

test('departments of a region stand beside those of its superior and neighbours, and a cell opens the clauses that it counts', async ({
  page,
}) => {
  await page.goto('/regions/140000');
  const table = page.getByRole('region', { name: '部门：与上级和相邻地区对照' });
  await expect(table.getByRole('columnheader', { name: /^北京市/ })).toBeVisible();
  const cell = table
    .getByRole('row', { name: /^财政厅/ })
    .getByRole('link')
    .filter({ hasText: '牵' })
    .first();
  const count = await cell.locator('.count').innerText();
  await cell.click();
  await expect(page).toHaveURL(/columns=departments.*row=140000.*column=finance/);
  await expect(page.locator('main')).toContainText(`${count} 条`);
});

test('the documents of a region are said and shown in both readings', async ({ page }) => {
  await page.goto('/regions/500105');
  const documents = page.locator('#documents');
  await expect(documents).toContainText('文件（本地文件）');
  await expect(documents.locator('li')).toHaveCount(1);
  await page.goto('/regions/110000');
  const [local, applicable] = await Promise.all([
    page.getByRole('link', { name: /^本地文件 \d+ 份/ }).innerText(),
    page.getByRole('link', { name: /^适用于此 \d+ 份/ }).innerText(),
  ]);
  await expect(documents.locator('li')).toHaveCount(Number(/\d+/.exec(local)?.[0]));
  await documents.getByRole('link', { name: /^看适用于此/ }).click();
  await expect(documents).toContainText('文件（适用于此）');
  await expect(documents.locator('li')).toHaveCount(Number(/\d+/.exec(applicable)?.[0]));
  await expect(documents).toContainText('京津冀');
});

test('an instrument says how strongly each region uses it, and what part of the region it is', async ({ page }) => {
  await page.goto('/instruments/insurance');
  // Every region is in sight without scrolling sideways, on a telephone too.
  await page.setViewportSize({ width: 390, height: 844 });
  const table = page.getByRole('table', { name: '各地区使用力度' });
  const cells = await table.getByRole('row').all();
  expect(cells.length).toBeGreaterThan(3);
  for (const cell of cells) expect(await cell.evaluate((row) => row.getBoundingClientRect().right)).toBeLessThanOrEqual(390);
  await expect(table.getByRole('rowheader', { name: /^山西省/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /供给型/ })).toContainText('山西省');
});

test('an instrument says since when, who leads and what stands beside it; each number opens its clauses', async ({ page }) => {
  await page.goto('/instruments/insurance');
  const uses = page.locator('#uses');
  const clauses = uses.locator('li', { has: page.locator('.excerpt') });

  const since = page.locator('#since').getByRole('row').filter({ hasText: '山西省' });
  await since.locator('.fact a').click();
  await expect(page).toHaveURL(/\/documents\/.*fact=/);
  await expect(page.locator('mark').first()).toBeVisible();
  await page.goBack();

  for (const [part, condition] of [
    ['#bodies', /山西监管局/],
    ['#beside', /还用到/],
  ] as const) {
    const number = page
      .locator(part)
      .locator('tbody')
      .getByRole('link', { name: /^\d+ 条$/ })
      .first();
    const count = Number(/\d+/.exec(await number.innerText())?.[0]);
    await number.click();
    await expect(uses).toContainText(condition);
    await expect(uses.getByRole('heading', { level: 2 })).toContainText(`${count} 条`);
    await expect(clauses).toHaveCount(count);
    await uses.getByRole('link', { name: /^去掉条件/ }).click();
    await expect(page).toHaveURL(/instruments\/insurance#uses$/);
  }
});

const premiums = over(() => serveStore((store) => ingestTexts(store, PREMIUM_TEXTS)));
premiums('an instrument sets the terms of regions side by side, as printed and leading to their source', async ({ page }) => {
  await page.goto('/instruments/fiscal');
  const terms = page.getByRole('region', { name: '数额、比例、期限对照' });
  await expect(terms.getByRole('row')).toHaveText([/比例\s*上限\s*期限/, /杭州市[\s\S]*按保费的30%/, /武汉市[\s\S]*按保费的50%/]);
  await terms.getByRole('link', { name: '最高不超过30万元' }).click();
  await expect(page).toHaveURL(/\/documents\//);
  await expect(page.locator('mark.selected')).toHaveText('最高不超过30万元');
});

const oneExpired = over(() => serveStore((store) => ingestTexts(store, ONE_EXPIRED)));
for (const address of ['/instruments/insurance', '/regions/140000', '/bodies/finance-department@140000']) {
  oneExpired(`${address} leaves out what has expired in every list, says so and counts it in when asked`, async ({ page }) => {
    await page.goto(`${address}?asOf=2024-01-01`);
    const main = page.locator('main');
    await expect(main).toContainText('截至2024年1月1日。 另有 1 份已失效的文件未计入。');
    await expect(main).not.toContainText('第18号');
    await expect(main).not.toContainText('2 份文件');
    await page.getByRole('link', { name: '计入已失效的' }).click();
    await expect(page).toHaveURL(/asOf=2024-01-01&expired=true/);
    await expect(main).toContainText('含已失效的文件。');
    await expect(main).toContainText('第18号');
    await page.getByRole('link', { name: '不计已失效的' }).click();
    await expect(main).not.toContainText('第18号');
    await page.goto(`${address}?asOf=2020-12-31`);
    await expect(main).toContainText('第18号');
    await expect(main).toContainText('未见失效文件');
  });
}
