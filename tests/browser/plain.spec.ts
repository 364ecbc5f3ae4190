import { expect, LEADER, QUESTION, test } from './reader.ts';

test.use({ javaScriptEnabled: false });

test('search, filters, reading and preferences work without a script', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('combobox').fill(QUESTION);
  await page.getByRole('button', { name: '检索' }).click();
  const answer = page.getByRole('region', { name: '答案' });
  await expect(answer.getByRole('link', { name: LEADER, exact: true })).toBeVisible();

  await page.locator('#filters').getByRole('checkbox').first().check();
  await page.getByRole('button', { name: '应用筛选' }).click();
  await expect(page.locator('#filters').getByRole('checkbox').first()).toBeChecked();
  await expect(page.locator('.clauses article').first()).toBeVisible();

  await page.goBack();
  await answer.getByRole('link', { name: LEADER, exact: true }).click();
  await expect(page.locator('section.here mark.selected')).toHaveText(LEADER);

  await page.getByRole('button', { name: '深色' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('section.here mark.selected')).toHaveText(LEADER);
});

test('a document is read, marked by kind and left for its neighbours without a script', async ({ page }) => {
  await page.goto('/documents');
  await page
    .locator('main')
    .getByRole('link', { name: /^关于进一步强化金融支持山西省/ })
    .click();
  await expect(page.locator('main section').first()).toBeVisible();
  await page.getByRole('navigation', { name: '要点' }).getByRole('link', { name: /工具/ }).click();
  await expect(page).toHaveURL(/show=instrument/);
  await expect(page.locator('.margin .instrument').first()).toBeAttached();
  await expect(page.locator('.margin .department')).toHaveCount(0);
});

test('regions are compared, turned, opened and set side by side without a script', async ({ page }) => {
  await page.goto('/');
  await page.locator('main').getByRole('link', { name: '各地 × 工具总表' }).click();
  await page.getByRole('radio', { name: '供给·环境·需求型' }).check();
  await page.getByRole('checkbox', { name: '行列互换' }).check();
  await page.getByRole('button', { name: '更新表格' }).click();
  await expect(page.getByRole('rowheader', { name: '供给型' })).toBeVisible();
  await page.getByRole('radio', { name: '工具类别' }).check();
  await page.getByRole('checkbox', { name: '行列互换' }).uncheck();
  await page.getByRole('button', { name: '更新表格' }).click();
  await page.locator('td a[href*="row=140000&column=insurance"]').click();
  const panel = page.getByRole('region', { name: '山西省 · 绿色保险' });
  await expect(panel).toBeInViewport();
  await panel.getByRole('link', { name: '与其他地区并排看原文' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('各地关于“绿色保险”的规定');
  await page.getByLabel('或词语、问题').fill('环境污染责任保险');
  await page.getByLabel('政策工具').selectOption('');
  await page.getByRole('button', { name: '并排比较' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('各地关于“环境污染责任保险”的规定');
  await expect(page.locator('main mark').first()).toBeVisible();
});

test('a bank asks for its duties in a place and narrows them without a script', async ({ page }) => {
  await page.goto('/duties');
  await page.getByLabel('谁的职责').fill('银行业金融机构');
  await page.getByLabel('地区', { exact: true }).fill('太原');
  await page.getByRole('button', { name: '列出职责' }).click();
  await expect(page.locator('.extent')).toContainText('适用于此：太原市及其上级和所属区域的文件');
  const rows = page.locator('tbody th[scope="row"]');
  await expect(page.locator('.take-along')).toBeVisible();
  const all = await rows.count();
  await page.getByRole('checkbox', { name: /鼓励/ }).check();
  await page.getByRole('button', { name: '更新' }).click();
  await expect(page.getByText('只列：鼓励')).toBeAttached();
  expect(await rows.count()).toBeLessThan(all);
  expect(await rows.count()).toBeGreaterThan(0);
});
