import { findChinese } from './find-chinese.ts';
import { ask, expect, findAddresses, QUESTION, test } from './reader.ts';

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

const typed = encodeURIComponent;

/** States that are met by a wrong or a rare address; every word that a sentence quotes from it is Chinese. */
const STATES = [
  '/nowhere',
  '/documents/none',
  '/bodies/none',
  '/instruments/none',
  '/regions/999999',
  '/search',
  `/search?q=${typed('火'.repeat(600))}`,
  `/search?q=${typed(QUESTION)}&after=x`,
  `/search?q=${typed('绿色保险')}&year=1900`,
  '/compare?region=999999',
  `/compare?phrase=${typed('火星')}&row=140000&column=${typed('phrase:火星')}`,
  `/compare?add=${typed('火星省')}&asOf=never`,
  `/compare/texts?region=140000&region=500105&q=${typed('火星移民')}`,
  '/compare/texts?region=500105&region=group-jing-jin-ji&instrument=pilot',
  `/compare/texts?add=${typed('火星')}`,
  '/duties?for=none',
  `/duties?for=${typed('银行')}&place=${typed('火星')}`,
  `/duties?for=${typed('银行业金融机构')}&after=x`,
  '/targets?measure=none',
  `/targets?words=${typed('火星')}`,
  '/targets?asOf=2099-01-01&due=overdue',
  '/collection?year=1900',
  '/collection?token=wrong',
  '/collection?removed=2',
  '/collection/remove?document=none',
  '/collection/uploads/none',
  `/graph?from=${typed('火星')}`,
  `/graph?from=${typed('山西省')}&to=${typed('火星')}`,
  `/graph?from=${typed('山西省')}&to=${typed('绿色保险')}`,
];

/** What kind of view an address opens: its page and the names of its conditions. */
const kindOf = (address: string): string => {
  const { pathname, searchParams } = new URL(address);
  return `${pathname.split('/').slice(0, 2).join('/')}?${[...new Set(searchParams.keys())].toSorted().join()}`;
};

// What a script adds stands in the views above; waiting for it at every address took two thirds of the time.
test.describe('as the server sends them', () => {
  test.use({ javaScriptEnabled: false });

  test('in English every mistake and every empty list is told in English', async ({ page }) => {
    await page.goto('/?lang=en');
    const chinese: Record<string, string[]> = {};
    for (const address of STATES) {
      await page.goto(address);
      const found = await findChinese(page);
      if (found.length > 0) chinese[decodeURIComponent(address)] = found;
    }
    expect(chinese).toEqual({});
  });

  test('in English no view that a page leads to speaks Chinese, one of each kind', async ({ page, request, baseURL }) => {
    await page.goto('/?lang=en');
    const views = new Map<string, string>();
    for (const address of Object.values(await findAddresses(request))) {
      await page.goto(address);
      const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      for (const link of links) {
        if (/\/export\/|\/original/.test(link) || typeof link !== 'string') continue;
        if (!views.has(kindOf(link))) views.set(kindOf(link), link);
      }
    }
    expect(views.size).toBeGreaterThan(30);
    const chinese: Record<string, string[]> = {};
    for (const address of views.values()) {
      const response = await page.goto(address);
      expect([address, response?.status()]).toEqual([address, 200]);
      const found = await findChinese(page);
      if (found.length > 0) chinese[decodeURIComponent(address.slice(baseURL?.length))] = found;
    }
    expect(chinese).toEqual({});
  });
});

test('the keys are listed in English', async ({ page }) => {
  await page.goto('/documents?lang=en');
  await expect(page.locator('h1')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await findChinese(page)).toEqual([]);
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
