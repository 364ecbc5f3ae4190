import { fileURLToPath } from 'node:url';
import { JingweiError } from '../../graph/errors.ts';
import { readTable, type TableRow } from '../../graph/table.ts';

/** The rows of a table of `ingest/lexicon`, each with a filled `source` (`BAD_VOCABULARY` otherwise). */
export function readLexicon(name: string, columns: readonly string[]): TableRow[] {
  const file = fileURLToPath(new URL(`../lexicon/${name}`, import.meta.url));
  const rows = readTable(file, [...columns, 'source']);
  const seen = new Set<string>();
  for (const row of rows) {
    const key = row.get(columns[0] ?? 'source');
    if (row.get('source') === '')
      throw new JingweiError('BAD_VOCABULARY', 'source is empty', { place: { file, line: row.line, entry: key } });
    if (seen.has(key)) throw new JingweiError('BAD_VOCABULARY', 'entry stands twice', { place: { file, line: row.line, entry: key } });
    seen.add(key);
  }
  return rows;
}

/** The cell as a regular expression with these flags (`BAD_VOCABULARY` with file and line if it is none). */
export function cellPattern(row: TableRow, column: string, flags = 'u'): RegExp {
  try {
    return new RegExp(row.get(column), flags);
  } catch (cause) {
    throw new JingweiError('BAD_VOCABULARY', 'not a regular expression', {
      place: { file: row.file, line: row.line, entry: row.get(column) },
      cause,
    });
  }
}

/** The cell as one of `values` (`BAD_VOCABULARY` otherwise). */
export function cellOneOf<T extends string>(row: TableRow, column: string, values: readonly T[]): T {
  const value = values.find((each) => each === row.get(column));
  if (value !== undefined) return value;
  throw new JingweiError('BAD_VOCABULARY', `${column} is none of ${values.join(', ')}`, {
    place: { file: row.file, line: row.line, entry: row.get(column) },
  });
}

/** One expression that matches any of the cells of a column, longer cells tried first. */
export function anyOf(rows: readonly TableRow[], column: string): string {
  for (const row of rows) cellPattern(row, column);
  const parts = rows.map((row) => row.get(column)).sort((a, b) => b.length - a.length);
  return `(?:${parts.join('|')})`;
}
