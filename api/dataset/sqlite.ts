import { mkdtempSync, rmSync } from 'node:fs';
import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { PropertyType } from '../../graph/ontology/load.ts';
import type { DatasetTable } from './tables.ts';

const SQL_TYPES: Readonly<Record<PropertyType, string>> = {
  text: 'TEXT',
  date: 'TEXT',
  json: 'TEXT',
  integer: 'INTEGER',
  boolean: 'INTEGER',
  real: 'REAL',
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The dataset as one SQLite file: a table a label and type, `codebook` and `rules` beside them; made in a folder of its own and read from there. */
export async function* writeSqlite(
  tables: readonly DatasetTable[],
  codebook: readonly object[],
  rules: readonly object[],
): AsyncGenerator<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'jingwei-dataset-'));
  try {
    const path = join(folder, 'jingwei.sqlite');
    const database = new DatabaseSync(path);
    try {
      database.exec('BEGIN');
      for (const table of tables) writeTable(database, table);
      writePlain(database, 'codebook', codebook);
      writePlain(database, 'rules', rules);
      database.exec('COMMIT');
    } finally {
      database.close();
    }
    for await (const piece of createReadStream(path)) yield piece as Uint8Array;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeTable(database: DatabaseSync, { name, kind, columns, rows }: DatasetTable): void {
  const declared = columns.map((column) => `${quoted(column.name)} ${SQL_TYPES[column.type]}${column.name === 'id' ? ' PRIMARY KEY' : ''}`);
  database.exec(`CREATE TABLE ${quoted(name)} (${declared.join(', ')})`);
  const insert = database.prepare(`INSERT INTO ${quoted(name)} VALUES (${columns.map(() => '?').join(', ')})`);
  for (const row of rows) insert.run(...columns.map((column) => encode(row[column.name])));
  if (kind !== 'edge') return;
  for (const end of ['fromId', 'toId']) database.exec(`CREATE INDEX ${quoted(`${name}.${end}`)} ON ${quoted(name)} (${end})`);
}

function writePlain(database: DatabaseSync, name: string, rows: readonly object[]): void {
  const keys = Object.keys(rows[0] ?? {});
  if (keys.length === 0) return;
  database.exec(`CREATE TABLE ${quoted(name)} (${keys.map(quoted).join(', ')})`);
  const insert = database.prepare(`INSERT INTO ${quoted(name)} VALUES (${keys.map(() => '?').join(', ')})`);
  for (const row of rows) insert.run(...keys.map((key) => encode((row as Record<string, unknown>)[key])));
}

function encode(value: unknown): SQLInputValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
}
