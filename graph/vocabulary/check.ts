import { basename } from 'node:path';
import { JingweiError } from '../errors.ts';
import type { TableRow } from '../table.ts';
import type { Listed } from './types.ts';

/** `BAD_VOCABULARY` at the row's file and line. */
export function fault(row: TableRow, message: string, entry?: string): JingweiError {
  return new JingweiError('BAD_VOCABULARY', message, {
    place: { file: row.file, line: row.line, ...(entry === undefined ? {} : { entry }) },
  });
}

/** Where the row stands and where it comes from; a row without a source is refused. */
export function listed(row: TableRow): Listed {
  const source = row.get('source');
  if (source === '') throw fault(row, 'source is missing');
  return { place: `${basename(row.file)}:${row.line}`, source };
}

/** The cell as an id: ASCII without spaces, so that ids sort alike in every store. */
export function asciiId(row: TableRow, column: string): string {
  const id = row.get(column);
  if (!/^[\x21-\x7e]+$/.test(id)) throw fault(row, `${column} “${id}” is not ASCII or empty`, id);
  return id;
}

/** The cell, which must not be empty. */
export function filled(row: TableRow, column: string): string {
  const cell = row.get(column);
  if (cell === '') throw fault(row, `${column} is empty`);
  return cell;
}

export function oneOf<T extends string>(row: TableRow, column: string, allowed: readonly T[]): T {
  const cell = row.get(column);
  const found = allowed.find((value) => value === cell);
  if (found === undefined) throw fault(row, `${column} “${cell}” is none of ${allowed.join(', ')}`);
  return found;
}

export function someOf<T extends string>(row: TableRow, column: string, allowed: readonly T[]): T[] {
  const cells = row.list(column);
  if (cells.length === 0) throw fault(row, `${column} is empty`);
  return cells.map((cell) => {
    const found = allowed.find((value) => value === cell);
    if (found === undefined) throw fault(row, `${column} “${cell}” is none of ${allowed.join(', ')}`);
    return found;
  });
}

/** An ISO date, a year or a month, or null where the cell is empty. */
export function dateOrNull(row: TableRow, column: string): string | null {
  const cell = row.get(column);
  if (cell === '') return null;
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(cell)) throw fault(row, `${column} “${cell}” is no ISO date`);
  return cell;
}

/** Puts an entry under its id; the same id twice is refused. */
export function addUnique<T>(map: Map<string, T>, row: TableRow, id: string, entry: T): void {
  if (map.has(id)) throw fault(row, `${id} stands twice`, id);
  map.set(id, entry);
}

/** Refuses a row that refers to an id that no table has. */
export function refer(row: TableRow, column: string, id: string, known: ReadonlyMap<string, unknown>): void {
  if (!known.has(id)) throw fault(row, `${column} refers to the unknown ${id}`, id);
}
