import type { DatabaseSync } from 'node:sqlite';
import { JingweiError } from '../../errors.ts';
import { SCHEMA_VERSION } from '../schema-version.ts';

/** `MIGRATIONS[n]` leads from schema version n + 1 to n + 2. A migration is never changed once it has been released. */
const MIGRATIONS: readonly (readonly string[])[] = [];

/** Brings an older schema up to date, step by step; a newer one is refused (`STORE_NEWER`), a file without one too (`STORE_UNAVAILABLE`). */
export function migrateSchema(database: DatabaseSync, path: string, migrations = MIGRATIONS, current = SCHEMA_VERSION): void {
  const version = schemaVersion(database);
  if (version === null) {
    throw new JingweiError('STORE_UNAVAILABLE', 'the file is a database, but not a store of Jingwei', {
      place: { file: path },
      remedy: 'name another path in JINGWEI_STORE',
    });
  }
  refuseNewer(version, path, current);
  for (let from = version; from < current; from++) {
    for (const statement of migrations[from - 1] ?? []) database.exec(statement);
  }
  if (version < current) database.prepare("UPDATE Meta SET value = ? WHERE key = 'schema'").run(String(current));
}

/** The schema version that the file states, or null if it has no Meta table. */
export function schemaVersion(database: DatabaseSync): number | null {
  const hasMeta = database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'Meta'").get();
  if (hasMeta === undefined) return null;
  const value = database.prepare("SELECT value FROM Meta WHERE key = 'schema'").get()?.['value'];
  return typeof value === 'string' ? Number(value) : null;
}

function refuseNewer(version: number, path: string, current: number): void {
  if (version <= current) return;
  throw new JingweiError('STORE_NEWER', `the store has schema ${version}, this version of Jingwei knows ${current}`, {
    place: { file: path },
    remedy: 'update Jingwei, or name another store in JINGWEI_STORE',
  });
}
