import { expect, test } from './reader.ts';

const BANKS = `/duties?for=${encodeURIComponent('银行业金融机构')}&asOf=2024-08-01`;

test('from the list of those whom the collection binds to a duty and its marked sentence', async ({ page }) => {
  await page.goto('/duties');
  await page.getByRole('link', { name: '银行业金融机构', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '银行业金融机构' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /^直接点名/ })).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: '京津冀银行业金融机构' }).first();
  await row.getByRole('link').last().click();
  await expect(page).toHaveURL(/\/documents\/.*fact=/);
  await expect(page.locator('mark').first()).toBeVisible();
});

test('a word as typed and a place as typed give one address and what applies there', async ({ page }) => {
  await page.goto('/duties');
  await page.getByLabel('谁的职责').fill('银行');
  await page.getByLabel('地区', { exact: true }).fill('太原');
  await page.getByRole('button', { name: '列出职责' }).click();
  await expect(page).toHaveURL(/region=140100/);
  await expect(page.getByRole('heading', { level: 1, name: '银行业金融机构' })).toBeVisible();
  await expect(page.locator('main')).toContainText('适用于此：太原市及其上级和所属区域的文件');
  const regions = await page.locator('main th[scope="rowgroup"]').allTextContents();
  expect(new Set(regions.map((name) => name.trim()))).toEqual(new Set(['山西省']));
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: '职责清单' })).toBeVisible();
});

test('says which class is broader and binds all, and which is narrower and binds a part', async ({ page }) => {
  await page.goto(`${BANKS}&group=related&rows=all`);
  await expect(page.getByText('上位类“金融机构”，约束全部银行业金融机构').first()).toBeVisible();
  await expect(page.getByText('下位类“地方法人银行”，只约束银行业金融机构中的这一部分').first()).toBeVisible();
});

test('a derived bearer is never shown as printed', async ({ page }) => {
  await page.goto(`${BANKS}&group=addressed`);
  const bearer = page.locator('tbody th[scope="row"]').first();
  await expect(bearer).toContainText('原句未写明');
  await expect(bearer).toContainText('主送：');
});

test('a filter refines at once, is held by the address, and can be taken back', async ({ page }) => {
  await page.goto(BANKS);
  const rows = page.locator('tbody th[scope="row"]');
  const all = await rows.count();
  await page.getByRole('checkbox', { name: /禁止/ }).check();
  await expect(page).toHaveURL(/modality=prohibit/);
  await expect(rows).not.toHaveCount(all);
  await page.getByLabel('分组').selectOption('modality');
  await expect(page).toHaveURL(/by=modality/);
  await page.getByRole('link', { name: '清除筛选' }).click();
  await expect(rows).toHaveCount(all);
});

test('goes on page by page, and stands on one page for the paper', async ({ page }) => {
  await page.goto(BANKS);
  const rows = page.locator('tbody th[scope="row"]');
  await expect(rows).toHaveCount(50);
  await page.getByRole('link', { name: '后面的职责' }).click();
  await expect(page).toHaveURL(/after=/);
  await page.getByRole('link', { name: /一页列出全部/ }).click();
  await expect(page).toHaveURL(/rows=all/);
  const total = Number(/^\s*(\d+) 条/.exec((await page.locator('.extent').textContent()) ?? '')?.[1]);
  await expect(rows).toHaveCount(total);
});

test('on paper there is the table with what was asked and the day, and nothing to click', async ({ page }) => {
  await page.goto(`${BANKS}&modality=oblige`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table').first()).toBeVisible();
  await expect(page.getByText('只列：应当')).toBeVisible();
  await expect(page.getByText(/\d+年\d+月\d+日打印/)).toBeVisible();
  for (const hidden of ['header', 'main form', 'nav', 'footer']) await expect(page.locator(hidden).first()).toBeHidden();
});

test('what nobody knows and what nobody is asked is said, with the way on', async ({ page }) => {
  await page.goto(`/duties?for=${encodeURIComponent('火星')}`);
  await expect(page.getByRole('heading', { level: 1, name: '没有认出“火星”是哪类主体或哪个机构' })).toBeVisible();
  await expect(page.getByRole('link', { name: '金融机构', exact: true })).toBeVisible();
  await page.goto(`${BANKS}&place=${encodeURIComponent('亚特兰蒂斯')}`);
  await expect(page.getByRole('alert')).toContainText('没有认出地区“亚特兰蒂斯”');
  await page.goto(`${BANKS}&region=320000&reading=local`);
  await expect(page.locator('main')).toContainText('未收录符合这些条件的文件。');
  await page.goto('/duties?for=village-committee');
  await expect(page.locator('main')).toContainText('份文件中未见对村民委员会的要求。');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('the register is read and filtered by its form', async ({ page }) => {
    await page.goto(BANKS);
    await page.getByRole('checkbox', { name: /禁止/ }).check();
    await page.getByRole('button', { name: '更新' }).click();
    await expect(page).toHaveURL(/modality=prohibit/);
    expect(await page.locator('tbody th[scope="row"]').count()).toBeGreaterThan(0);
  });
});

test('a wide table is scrolled by the keyboard in a region of its own', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 844 });
  await page.goto(BANKS);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(900);
  const region = page.getByRole('region', { name: '直接点名的职责，可左右滚动' });
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});

test('a telephone shows each duty and each target whole, a line for each column that says something', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [address, said] of [
    ['/duties?for=银行业金融机构', '行为'],
    ['/targets', '期限'],
  ] as const) {
    await page.goto(address);
    const region = page.getByRole('region', { name: /可左右滚动|目标表/ }).first();
    expect(await region.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await expect(region.getByRole('row').nth(2)).toBeVisible();
    const cell = region.locator(`td[data-label="${said}"]:not(.absent)`).first();
    expect(await cell.evaluate((element) => getComputedStyle(element, '::before').content)).toBe(`"${said}"`);
    await expect(region.locator('td.absent').first()).toBeHidden();
  }
});
