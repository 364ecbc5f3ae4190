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
      throw new JingweiError('STORE_UNAVAILABLE', `there is no store at ${path}`, {
        remedy: 'run npm start, or npx jingwei ingest PATH, to make one',
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
      throw new JingweiError('STORE_BUSY', 'another process is writing to the store', {
        place,
        remedy: 'wait for it to end and try again',
        cause: error,
      });
    }
    if (/not a database|malformed/i.test(error.message)) {
      throw new JingweiError('STORE_UNAVAILABLE', 'the file is not a store of Jingwei or is damaged', {
        place,
        remedy: 'name another path in JINGWEI_STORE, or move the file away',
        cause: error,
      });
    }
    if (/unable to open|readonly database|permission|EACCES|ENOTDIR|EISDIR|EROFS/i.test(error.message)) {
      throw new JingweiError('STORE_UNAVAILABLE', 'the store cannot be opened', {
        place,
        remedy: 'check that the path is a file and that you may write there',
        cause: error,
      });
    }
    throw new JingweiError('STORE_FAILED', `the store failed: ${error.message}`, { place, cause: error });
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
