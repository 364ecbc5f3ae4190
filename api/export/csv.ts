import { disarm } from './formula.ts';
import { printable } from './printable.ts';
import { say } from '../said.ts';
import type { Sheet, Written } from './types.ts';
import { writeValue } from './value.ts';

/** Tells Excel that the file is UTF-8; without it Excel in China reads GBK. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** One value by RFC 4180. Numbers stay bare; text that a spreadsheet would take for a formula is disarmed. */
export function csvField(value: Written): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = disarm(printable(value));
  return /[",\r\n]/.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A list as CSV: UTF-8 with byte order mark, CRLF, one head row with the names of the columns; one piece a page of rows. */
export async function* writeCsv({ columns, language, links, pages }: Sheet): AsyncGenerator<string> {
  const line = (values: readonly Written[]): string => values.map(csvField).join(',') + LINE_END;
  yield BYTE_ORDER_MARK + line(columns.map((column) => say(column, language)));
  for await (const rows of pages())
    yield rows.map((row) => line(columns.map((column) => writeValue(column.value(row, links), language)))).join('');
}
