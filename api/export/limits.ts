import { JingweiError } from '../../graph/errors.ts';
import { said } from '../said.ts';
import { FORMATS, type Format } from './types.ts';

/**
 * Most rows of a file, null for no limit. XLSX: Word processors and spreadsheets take what they open into memory, and 50,000 rows are written
 * in under 500 MB here. DOCX: a table of 1,000 rows is some hundred pages, more than anybody pastes into a report.
 */
export const MOST_ROWS: Readonly<Record<Format, number | null>> = { csv: null, xlsx: 50_000, docx: 1_000, json: null };

/** The formats with their limits, as the interface tells them. */
export const EXPORT_FORMATS = FORMATS.map((id) => ({ id, mostRows: MOST_ROWS[id] }));

/** A list is too long for a format. */
export class TooManyRows extends JingweiError {
  constructor(format: Format, rows: number) {
    const most = MOST_ROWS[format] ?? rows;
    const name = format.toUpperCase();
    super('BAD_ARGUMENT', said(`共 ${rows} 行，${name} 最多 ${most} 行`, `There are ${rows} rows; ${name} takes at most ${most}`), {
      remedy: said('请改用 CSV（不限行数），或先筛选再导出', 'Use CSV, which takes any number, or filter first'),
    });
  }
}

/** Refuses a list that is too long for the format. */
export function checkRows(format: Format, rows: number): void {
  const most = MOST_ROWS[format];
  if (most !== null && rows > most) throw new TooManyRows(format, rows);
}
