import { AxeBuilder } from '@axe-core/playwright';
import { expect, findAddresses, QUESTION, test } from './reader.ts';

/** Success criteria of WCAG 2.2, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const VIEWS = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { name: '390 px', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { name: '390 px, dark', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

for (const { name, colorScheme, viewport } of VIEWS) {
  test(`no page breaks a rule of WCAG 2.2 AA: ${name}`, async ({ page, request }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(viewport);
    const found = await findAddresses(request);
    const addresses = {
      ...found,
      marked: `${found['document'] ?? ''}?show=department`,
      notFound: '/nowhere',
      unanswered: `/search?q=${encodeURIComponent('火星移民补贴由哪个部门牵头')}`,
      chosen: `/search?q=${encodeURIComponent(QUESTION)}&region=140000`,
    };
    const broken: unknown[] = [];
    for (const [place, address] of Object.entries(addresses)) {
      await page.goto(address);
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      for (const { id, nodes } of violations) broken.push({ place, id, where: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)) });
    }
    expect(broken).toEqual([]);
  });
}
