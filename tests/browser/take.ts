import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { readElements, readPart, readSheet, type ReadCell } from '../api/export/read-xlsx.ts';

export interface TakenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function readDownload(download: Download): Promise<TakenFile> {
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

/** The file that a link of a list's export gives, with its name. */
export async function take(page: Page, list: string, format: string): Promise<TakenFile> {
  const coming = page.waitForEvent('download');
  await page.getByRole('region', { name: list }).getByRole('link', { name: format, exact: true }).click();
  return readDownload(await coming);
}

export interface Workbook {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether the first line stays while the sheet scrolls. */
  readonly frozen: boolean;
  /** The second sheet: title, then name and content, line by line. */
  readonly said: readonly (readonly string[])[];
}

/** Values of a row at the places of their columns: an empty cell is not written. */
function placeCells(row: readonly ReadCell[]): string[] {
  const values: string[] = [];
  for (const { at, value } of row)
    values[[...at.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1] = value;
  return Array.from(values, (value) => value ?? '');
}

/** A workbook as somebody sees it who opens it. */
export function readWorkbook(bytes: Uint8Array): Workbook {
  const words = (sheet: 1 | 2): string[][] => readSheet(bytes, sheet).map(placeCells);
  const [head = [], ...rows] = words(1);
  const pane = readElements(readPart(bytes, 'xl/worksheets/sheet1.xml')).find(({ name }) => name === 'pane')?.attributes;
  return { head, rows, frozen: pane?.['state'] === 'frozen' && pane['ySplit'] === '1', said: words(2) };
}

/** What the second sheet says under a name; undefined if it does not speak of it. */
export const saidOf = ({ said }: Workbook, name: string): string | undefined => said.find(([first]) => first === name)?.[1];
