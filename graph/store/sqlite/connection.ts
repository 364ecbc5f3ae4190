import { mkdirSync, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { randomUUID } from 'node:crypto';
import { JingweiError } from '../../errors.ts';
import { SCHEMA_VERSION } from '../schema-version.ts';
import { migrateSchema } from './migrate.ts';
import { schemaStatements } from './schema.ts';

/** How long a connection waits for another writer, in milliseconds. */
const BUSY_TIMEOUT = 5_000;

/** Opens the file for writing, makes it with its schema if it is new and brings an older schema up to date. */
export function openWriter(path: string): DatabaseSync {
  return explained(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true });
    try {
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
      inTransaction(database, () => prepareSchema(database, path));
    } catch (error) {
      database.close();
      throw error;
    }
    return database;
  });
}

/** Opens an existing file for reading only; its schema must be the current one, which `openWriter` sees to. */
export function openReader(path: string): DatabaseSync {
  return explained(path, () => {
    if (!existsSync(path))
      throw new JingweiError('STORE_UNAVAILABLE', `没有这个图谱库：${path}`, {
        remedy: '用 npm start 或 npx jingwei ingest 建立',
      });
    return new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT });
  });
}

/** Runs `work` in one write transaction; all of it is kept or none. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Runs `work` and turns SQLite's errors into ones that say what to do. */
export function explained<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof JingweiError || !(error instanceof Error)) throw error;
    const place = { file: path };
    if (/database is locked|busy/i.test(error.message)) {
      throw new JingweiError('STORE_BUSY', '另有程序正在写入图谱库', {
        place,
        remedy: '等它结束后再试',
        cause: error,
      });
    }
    if (/not a database|malformed/i.test(error.message)) {
      throw new JingweiError('STORE_UNAVAILABLE', '这个文件不是经纬的图谱库，或已损坏', {
        place,
        remedy: '在 JINGWEI_STORE 中改用别的路径，或移走这个文件',
        cause: error,
      });
    }
    if (/unable to open|readonly database|permission|EACCES|ENOTDIR|EISDIR|EROFS/i.test(error.message)) {
      throw new JingweiError('STORE_UNAVAILABLE', '图谱库打不开', {
        place,
        remedy: '请确认路径是文件而不是文件夹，且有写入权限',
        cause: error,
      });
    }
    if (/disk is full/i.test(error.message)) {
      throw new JingweiError('STORE_FAILED', '磁盘已满，没有写入', { place, remedy: '请腾出空间后再试', cause: error });
    }
    throw new JingweiError('STORE_FAILED', `图谱库出错：${error.message}`, { place, cause: error });
  }
}

function prepareSchema(database: DatabaseSync, path: string): void {
  const isNew = database.prepare("SELECT count(*) AS tables FROM sqlite_master WHERE type = 'table'").get()?.['tables'] === 0;
  if (isNew) {
    for (const statement of schemaStatements()) database.exec(statement);
    const setMeta = database.prepare('INSERT INTO Meta (key, value) VALUES (?, ?)');
    setMeta.run('schema', String(SCHEMA_VERSION));
    setMeta.run('revision', '0');
    setMeta.run('id', randomUUID());
    return;
  }
  migrateSchema(database, path);
}
