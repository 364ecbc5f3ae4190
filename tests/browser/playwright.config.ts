import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { CHROMIUM, CHROMIUM_FLAGS } from './chromium.ts';
import { findFreePort } from './free-port.ts';

if (CHROMIUM === undefined) {
  const told = 'No Chromium was found (set CHROMIUM to its path, or install the package chromium): the browser tests';
  if (process.env['CI'] === 'true') throw new Error(`${told} cannot run.`);
  process.stderr.write(`\n${told} are SKIPPED.\n\n`);
}

// The workers read this file again: what is chosen once is handed to them by the environment.
const port = (process.env['JINGWEI_TEST_PORT'] ??= String(await findFreePort()));
const folder = (process.env['JINGWEI_TEST_FOLDER'] ??= mkdtempSync(join(tmpdir(), 'jingwei-browser-')));
const baseURL = `http://127.0.0.1:${port}`;

/** The built product with a store of its own that holds the samples. */
const server = {
  command: `"${process.execPath}" api/launch/start.ts`,
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  env: { PORT: port, HOST: '127.0.0.1', JINGWEI_STORE: `sqlite:${join(folder, 'graph.db')}` },
  url: baseURL,
  timeout: 120_000,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5_000 },
};

export default defineConfig({
  testDir: '.',
  outputDir: './output',
  globalTeardown: './remove-folder.ts',
  forbidOnly: process.env['CI'] === 'true',
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  use: {
    baseURL,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    // A trace of every step costs each test two fifths of its time: `npm run browser -- --trace on FILE` draws one of a test that failed.
    screenshot: 'only-on-failure',
    launchOptions: { args: CHROMIUM_FLAGS, ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }) },
  },
  ...(CHROMIUM === undefined ? {} : { webServer: server }),
});
