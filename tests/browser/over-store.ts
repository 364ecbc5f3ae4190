import { CHROMIUM } from './chromium.ts';
import type { OtherServer } from './other-store.ts';
import { test as base } from './reader.ts';

/** Tests over a store of their own; one server for those that one worker runs. */
export const over = (start: () => Promise<OtherServer>) =>
  base.extend<object, { other: OtherServer | undefined }>({
    other: [
      async ({ browserName: _browser }, use) => {
        const other = CHROMIUM === undefined ? undefined : await start();
        await use(other);
        await other?.close();
      },
      { scope: 'worker', timeout: 90_000 },
    ],
    baseURL: async ({ other }, use) => {
      await use(other?.url);
    },
  });
