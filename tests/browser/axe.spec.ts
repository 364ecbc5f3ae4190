import { AxeBuilder } from '@axe-core/playwright';
import { expect, findAddresses, QUESTION, test } from './reader.ts';

/** Success criteria of WCAG 2.2, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Scripts may look at the width when a page opens, so each width opens it anew; of the colours only the stylesheets know. */
const WIDTHS = [
  { name: '1440 px', viewport: { width: 1440, height: 900 } },
  { name: '390 px', viewport: { width: 390, height: 844 } },
] as const;
const SCHEMES = ['light', 'dark'] as const;

for (const { name, viewport } of WIDTHS) {
  test(`no page breaks a rule of WCAG 2.2 AA, light or dark: ${name}`, async ({ page, request }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
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
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        // Pages have no frames, so axe need not gather its results in a second page; and only of what breaks a rule are the places written out.
        const axe = new AxeBuilder({ page })
          .options({ resultTypes: ['violations'] })
          .withTags(RULES)
          .setLegacyMode();
        for (const { id, nodes } of (await axe.analyze()).violations)
          broken.push({ place, colorScheme, id, where: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)) });
      }
    }
    expect(broken).toEqual([]);
  });
}
