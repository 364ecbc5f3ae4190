import type { DatabaseSync } from 'node:sqlite';
import { JingweiError } from '../../errors.ts';
import { SCHEMA_VERSION } from '../schema-version.ts';
import { MIGRATIONS } from './migrations.ts';

/** Brings an older schema up to date, step by step; a newer one is refused (`STORE_NEWER`), a file without one too (`STORE_UNAVAILABLE`). */
export function migrateSchema(database: DatabaseSync, path: string, migrations = MIGRATIONS, current = SCHEMA_VERSION): void {
  const version = schemaVersion(database);
  if (version === null) {
    throw new JingweiError('STORE_UNAVAILABLE', '这个文件是数据库，但不是经纬的图谱库', {
      place: { file: path },
      remedy: '在 JINGWEI_STORE 中改用别的路径',
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
  throw new JingweiError('STORE_NEWER', `图谱库的结构版本是 ${version}，这个版本的经纬只认识到 ${current}`, {
    place: { file: path },
    remedy: '请更新经纬，或在 JINGWEI_STORE 中改用别的图谱库',
  });
}
