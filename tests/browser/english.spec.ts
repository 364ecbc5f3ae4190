import type { Page } from '@playwright/test';
import { ask, expect, findAddresses, QUESTION, test } from './reader.ts';

/**
 * Chinese that a page shows as its own: text outside of elements that say they are Chinese, and labels whose Chinese is not shown as such either.
 * What a field gives as an example of what to type (`e.g. 江苏省`) has to be Chinese.
 */
function findChinese(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isSource = (element: Element | null): boolean => element?.closest('[lang]')?.getAttribute('lang')?.startsWith('zh') ?? false;
    const found = new Set<string>();
    let source = '';
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const text = node.textContent ?? '';
      if (isSource(node.parentElement)) source += text;
      else if (node.parentElement?.closest('script, style') === null && /\p{Script=Han}/u.test(text)) found.add(text.trim());
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      if (isSource(element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        const label = element.getAttribute(name) ?? '';
        const own = [...label.matchAll(/\p{Script=Han}+/gu)].filter(([words]) => !source.includes(words));
        if (own.length > 0 && !(name === 'placeholder' && label.includes('e.g. '))) found.add(`${name}: ${label}`);
      }
    }
    return [...found];
  });
}

test.setTimeout(120_000);

test('in English no page speaks Chinese but for the words of documents', async ({ page, request }) => {
  const chinese: Record<string, string[]> = {};
  for (const [name, address] of Object.entries(await findAddresses(request))) {
    await page.goto(`${address}${address.includes('?') ? '&' : '?'}lang=en`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    const found = await findChinese(page);
    if (found.length > 0) chinese[name] = found;
  }
  expect(chinese).toEqual({});
});

for (const question of [
  '火星移民补贴由哪个部门牵头',
  '海南的绿色保险由哪个部门牵头',
  '山西和重庆的绿色保险有什么不同',
  '绿色贷款余额要达到多少',
  '银行应当怎么披露环境信息',
  '哪些地区提到碳账户',
  '山西担报怎么算',
]) {
  test(`answered in English: ${question}`, async ({ page }) => {
    await page.goto('/?lang=en');
    await ask(page, question);
    for (const summary of await page.locator('article summary').all()) await summary.click();
    expect(await findChinese(page)).toEqual([]);
  });
}

test('?lang= on any address is remembered, other values change nothing', async ({ page }) => {
  await page.goto('/documents?lang=en');
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  for (const other of ['fr', '', '//elsewhere.example', '%0d%0aset-cookie:x=1']) {
    const response = await page.goto(`/compare?lang=${other}`);
    expect([response?.status(), new URL(page.url()).pathname]).toEqual([200, '/compare']);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  }
  await ask(page, QUESTION);
  await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible();
  await page.goto('/?lang=zh');
  await page.goto('/documents');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
});

test('the switch of the page wins over the language that its address asked for', async ({ page }) => {
  await page.goto('/documents?lang=en');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  expect(page.url()).not.toContain('lang=');
});

test('preferences lead back to this site only', async ({ request, baseURL }) => {
  for (const back of ['//elsewhere.example/', '/.//elsewhere.example/', 'https://elsewhere.example/', '\\\\elsewhere.example/']) {
    const response = await request.post('/preferences', {
      form: { theme: 'light', back },
      headers: { origin: baseURL ?? '' },
      maxRedirects: 0,
    });
    expect(response.status()).toBe(303);
    expect(response.headers()['location']).toMatch(/^\/(?!\/)/);
  }
});
