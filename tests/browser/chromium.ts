import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/**
 * Where a Chromium may be: named by the environment, Debian's, or Playwright's own. Debian's headless shell comes first: it is the same engine
 * without a browser's window around it and runs these tests in half the time.
 */
const PLACES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  chromium.executablePath(),
];

/** The Chromium to test with; undefined if the machine has none. */
export const CHROMIUM: string | undefined = PLACES.find((place) => place !== undefined && place !== '' && existsSync(place));

/** What makes a system's Chromium run without a display, as root, and without talking to anyone. */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
