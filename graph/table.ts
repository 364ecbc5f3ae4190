import { readFileSync } from 'node:fs';
import { JingweiError } from './errors.ts';

/** One row of a table of knowledge, with the place it stands at. */
export interface TableRow {
  readonly file: string;
  /** 1-based line in `file`. */
  readonly line: number;
  /** The cell under a column that the table was asked for; empty string if it is empty. */
  get(column: string): string;
  /** The cell split at `|`, empty parts left out. */
  list(column: string): string[];
}

/**
 * Reads a tab-separated table: first line the column names, `#` at the start of a line a comment, blank lines skipped.
 * A missing column or a row with another number of cells is `BAD_VOCABULARY` with file and line.
 */
export function readTable(file: string, columns: readonly string[]): TableRow[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  let header: string[] | undefined;
  const rows: TableRow[] = [];
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '' || text.startsWith('#')) continue;
    const cells = text.split('\t').map((cell) => cell.trim());
    const line = index + 1;
    if (header === undefined) {
      header = cells;
      const missing = columns.filter((column) => !cells.includes(column));
      if (missing.length > 0)
        throw new JingweiError('BAD_VOCABULARY', `column ${missing.join(', ')} is missing`, { place: { file, line } });
      continue;
    }
    if (cells.length !== header.length)
      throw new JingweiError('BAD_VOCABULARY', `${cells.length} cells, expected ${header.length}`, { place: { file, line } });
    const byColumn = new Map(header.map((column, at) => [column, cells[at] ?? '']));
    const get = (column: string): string => byColumn.get(column) ?? '';
    rows.push({
      file,
      line,
      get,
      list: (column) =>
        get(column)
          .split('|')
          .map((part) => part.trim())
          .filter(Boolean),
    });
  }
  return rows;
}
