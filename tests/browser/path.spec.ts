import { ask, expect, LEADER, QUESTION, test } from './reader.ts';

test('from a question to its clause, its department and the department’s other duties', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('combobox').fill(QUESTION);
  await page.getByRole('button', { name: '检索' }).click();

  const answer = page.getByRole('region', { name: '答案' });
  await expect(answer.getByRole('link', { name: LEADER, exact: true })).toBeVisible();
  await expect(answer.locator('mark')).toHaveText(LEADER);

  await answer.getByRole('link', { name: LEADER, exact: true }).click();
  await expect(page).toHaveURL(/\/documents\/[a-z2-7]{12}\?at=.+&fact=.+#/);
  const marked = page.locator('section.here mark.selected');
  await expect(marked).toHaveText(LEADER);
  await expect(marked).toBeInViewport();

  await page
    .locator('section.here')
    .getByRole('link', { name: `${LEADER}的职责` })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: LEADER })).toBeVisible();
  const duties = page.locator('section#lead li, section#support li');
  expect(await duties.count()).toBeGreaterThan(1);

  await duties.last().getByRole('link').first().click();
  await expect(page.locator('section.here mark.selected')).toContainText('监管局');
});

test('a chip can be removed, and Back brings it again', async ({ page }) => {
  await ask(page, QUESTION);
  const chip = page.getByRole('link', { name: /^去掉地区/ });
  await expect(chip).toHaveCount(1);
  await chip.click();
  await expect(page).toHaveURL(/without=/);
  await expect(chip).toHaveCount(0);
  await page.goBack();
  await expect(chip).toHaveCount(1);
});

test('a chip can be exchanged for another meaning of its words, and one can be added', async ({ page }) => {
  await ask(page, '江北的绿色信贷');
  const chips = page.locator('.understood');
  await chips.getByText('换一个').first().click();
  const other = chips.locator('.choices a').first();
  const name = (await other.textContent()) ?? '';
  await other.click();
  await expect(page).toHaveURL(/choose=/);
  await expect(chips.locator('.name').filter({ hasText: name })).toHaveCount(1);

  await chips.getByText('+ 添加').click();
  const more = chips.locator('.add a').first();
  await more.click();
  await expect(page).toHaveURL(/add=/);
  await chips.getByRole('link', { name: '恢复原来的理解' }).click();
  await expect(page).not.toHaveURL(/choose=|add=/);
});

test('a word typed wrongly is read as the right one, and that is said', async ({ page }) => {
  await ask(page, '鼓厉保险机构做什么');
  await expect(page.locator('.corrected')).toContainText('鼓励');
});

test('a word that may be wrong is offered another as a link that carries it, in both languages', async ({ page }) => {
  await ask(page, '山西担报怎么算');
  const offer = page.locator('.corrected');
  await expect(offer).toContainText('您是否要找：');
  await offer.getByRole('link', { name: '担保', exact: true }).click();
  await expect(page.getByRole('combobox')).toHaveValue('山西担保怎么算');
  await expect(offer).toHaveCount(0);
  await page.goto('/search?q=%E5%B1%B1%E8%A5%BF%E6%8B%85%E6%8A%A5%E6%80%8E%E4%B9%88%E7%AE%97&lang=en');
  await expect(offer).toContainText('Did you mean:');
});

test('a filter narrows the results and stands in the address', async ({ page }) => {
  await ask(page, '绿色信贷');
  const filters = page.locator('#filters').getByRole('group', { name: '地区' });
  const choice = filters.getByRole('checkbox').first();
  await choice.check();
  await expect(page).toHaveURL(/region=/);
  await expect(filters.getByRole('checkbox').first()).toBeChecked();
  await page.reload();
  await expect(filters.getByRole('checkbox').first()).toBeChecked();
});

test('every example of the first page finds clauses', async ({ page }) => {
  await page.goto('/');
  const addresses = await page.locator('.examples a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses.length).toBeGreaterThan(2);
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.locator('.clauses article').first()).toBeVisible();
  }
});

test('results go on to a second page and back', async ({ page }) => {
  await ask(page, '绿色金融');
  const first = await page.locator('.clauses article h3').first().textContent();
  await page.getByRole('link', { name: '后面的条款' }).click();
  await expect(page).toHaveURL(/after=/);
  await expect(page.locator('.clauses article h3').first()).not.toHaveText(first ?? '');
  await page.getByRole('link', { name: '回到最前' }).click();
  await expect(page.locator('.clauses article h3').first()).toHaveText(first ?? '');
});
