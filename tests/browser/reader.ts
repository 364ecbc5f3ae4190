import { test as base, expect, type APIRequestContext, type Page } from '@playwright/test';
import { CHROMIUM } from './chromium.ts';
import { IDS_QUERY, placesOf, QUESTION, readIds } from './places.ts';

export { expect, QUESTION };

/** The department that the clause names first, which its first list says is the leading one. */
export const LEADER = '国家金融监督管理总局山西监管局';

/** Every test watches that a page asks nobody but the server that it came from, and that no script fails in it. */
export const test = base.extend<{ able: boolean; watched: string[] }>({
  able: [
    // Asks for no page: it must be decided before one is opened.
    async ({ baseURL }, use) => {
      test.skip(CHROMIUM === undefined, 'no Chromium on this machine');
      await use(baseURL !== undefined);
    },
    { auto: true },
  ],
  watched: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = [];
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol !== 'data:' && origin !== baseURL) faults.push(`asked ${request.url()}`);
      });
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        // The browser itself reports a page that the server answered with 404; tests of error pages expect it.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text());
      });
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the results of a question. */
export async function ask(page: Page, question: string): Promise<void> {
  await page.goto(`/search?q=${encodeURIComponent(question)}`);
}

/** Addresses of one page of each kind, taken from what the collection holds. */
export async function findAddresses(request: APIRequestContext): Promise<Record<string, string>> {
  const response = await request.post('/graphql', { data: { query: IDS_QUERY } });
  const { data } = (await response.json()) as { data: Parameters<typeof readIds>[0] };
  return placesOf(readIds(data));
}
