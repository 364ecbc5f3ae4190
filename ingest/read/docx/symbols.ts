import { fileURLToPath } from 'node:url';
import { readTable } from '../../../graph/table.ts';

const SYMBOLS = new Map(
  readTable(fileURLToPath(new URL('symbols.tsv', import.meta.url)), ['font', 'code', 'character', 'source']).map((row) => [
    `${row.get('font')}/${row.get('code')}`,
    row.get('character'),
  ]),
);
const PRIVATE_FROM = 0xf000;

/** The character printed for a sign of a symbol font; empty where no character stands for it. */
export function readSymbol(font: string, code: string): string {
  const place = Number.parseInt(code, 16);
  if (Number.isNaN(place)) return '';
  const inFont = place >= PRIVATE_FROM && place < PRIVATE_FROM + 0x100 ? place - PRIVATE_FROM : place;
  const known = SYMBOLS.get(`${font}/${inFont.toString(16).toUpperCase()}`);
  if (known !== undefined) return known;
  return place < 0xe000 && place >= 0x20 ? String.fromCodePoint(place) : '';
}
