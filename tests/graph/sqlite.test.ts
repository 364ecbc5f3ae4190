import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../graph/store/open.ts';
import { SCHEMA_VERSION } from '../../graph/store/schema-version.ts';
import { migrateSchema } from '../../graph/store/sqlite/migrate.ts';
import { openSqliteStore } from '../../graph/store/sqlite/store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const setMeta = (path: string, key: string, value: string): void => {
  const database = new DatabaseSync(path);
  database.prepare('UPDATE Meta SET value = ? WHERE key = ?').run(value, key);
  database.close();
};

describe('the embedded store', () => {
  it('makes the file and its folders, and keeps id and revision', async () => {
    const path = join(folder, 'deep', 'er', 'graph.db');
    const store = openSqliteStore(path);
    expect(await store.revision()).toBe(0);
    const { id } = store;
    await store.close();
    const again = openSqliteStore(path);
    expect(again.id).toBe(id);
    await again.close();
  });

  it('says so when its file is taken away or replaced while it is open', async () => {
    const path = join(folder, 'graph.db');
    const store = openSqliteStore(path);
    renameSync(path, join(folder, 'moved.db'));
    await expect(store.revision()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', remedy: '请重新启动经纬' });
    await openSqliteStore(path).close();
    await expect(store.revision()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await store.close();
  });

  it('works in write-ahead mode with foreign keys', async () => {
    const path = join(folder, 'graph.db');
    await openSqliteStore(path).close();
    const database = new DatabaseSync(path);
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(database.prepare("SELECT count(*) AS keys FROM pragma_foreign_key_list('ASSIGNED_TO')").get()).toEqual({ keys: 3 });
    database.close();
  });

  it('refuses a schema that is newer, in one sentence', async () => {
    const path = join(folder, 'graph.db');
    await openSqliteStore(path).close();
    setMeta(path, 'schema', String(SCHEMA_VERSION + 1));
    expect(() => openSqliteStore(path)).toThrow(expect.objectContaining({ code: 'STORE_NEWER' }));
  });

  it.each([
    ['a text file', (path: string) => writeFileSync(path, 'not a database at all, but long enough to be looked at as one '.repeat(20))],
    [
      'another database',
      (path: string) => {
        const database = new DatabaseSync(path);
        database.exec('CREATE TABLE other (x)');
        database.close();
      },
    ],
  ])('refuses %s and leaves it as it is', (_what, make) => {
    const path = join(folder, 'other.db');
    make(path);
    expect(() => openSqliteStore(path)).toThrow(expect.objectContaining({ code: 'STORE_UNAVAILABLE' }));
  });

  it('says so when the place is a folder', () => {
    chmodSync(folder, 0o755);
    expect(() => openSqliteStore(folder)).toThrow(expect.objectContaining({ code: 'STORE_UNAVAILABLE' }));
  });

  it('migrates an older schema step by step, once', () => {
    const database = new DatabaseSync(join(folder, 'old.db'));
    database.exec(
      "CREATE TABLE Meta (key TEXT PRIMARY KEY, value TEXT); INSERT INTO Meta VALUES ('schema', '1'); CREATE TABLE Thing (id TEXT)",
    );
    const migrations = [
      ['ALTER TABLE Thing ADD COLUMN name TEXT'],
      ['ALTER TABLE Thing ADD COLUMN place TEXT', "UPDATE Thing SET place = ''"],
    ];
    migrateSchema(database, 'old.db', migrations, 3);
    const columns = database.prepare("SELECT name FROM pragma_table_info('Thing') ORDER BY cid").all();
    expect(columns.map((row) => row['name'])).toEqual(['id', 'name', 'place']);
    migrateSchema(database, 'old.db', migrations, 3);
    expect(database.prepare("SELECT value FROM Meta WHERE key = 'schema'").get()).toEqual({ value: '3' });
    database.close();
  });
});

describe('the migrations that were released', () => {
  it('lead from the first schema to the tables that a new store has', () => {
    const old = new DatabaseSync(join(folder, 'v1.db'));
    // The tables that the migrations change, as the first schema had them.
    old.exec(`CREATE TABLE Meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
      INSERT INTO Meta VALUES ('schema', '1');
      CREATE TABLE "Text" ("id" TEXT PRIMARY KEY NOT NULL, "documentId" TEXT NOT NULL, "hash" TEXT NOT NULL, "source" TEXT NOT NULL, "clean" TEXT NOT NULL,
        "runs" TEXT NOT NULL, "current" INTEGER NOT NULL, "replacedAt" TEXT) STRICT;
      INSERT INTO "Text" VALUES ('a.x1', 'a', 'h', '一', '一', '[[0,0,1]]', 1, NULL);
      CREATE TABLE "Clause" ("id" TEXT PRIMARY KEY NOT NULL, "documentId" TEXT NOT NULL, "path" TEXT NOT NULL, "parentId" TEXT, "position" INTEGER NOT NULL,
        "depth" INTEGER NOT NULL, "kind" TEXT NOT NULL, "label" TEXT, "heading" TEXT, "text" TEXT NOT NULL, "spanStart" INTEGER NOT NULL,
        "spanEnd" INTEGER NOT NULL, "headingStart" INTEGER, "headingEnd" INTEGER, "bodyStart" INTEGER, "bodyEnd" INTEGER) STRICT;
      CREATE TABLE "Document" ("id" TEXT PRIMARY KEY NOT NULL, "name" TEXT, "title" TEXT, "docNumber" TEXT, "docType" TEXT, "issued" TEXT,
        "issuedFirst" TEXT, "issuedLast" TEXT, "effective" TEXT, "expires" TEXT, "held" INTEGER NOT NULL, "pipeline" TEXT, "revision"
        INTEGER NOT NULL) STRICT;
      CREATE TABLE "Statement" ("id" TEXT PRIMARY KEY NOT NULL, "documentId" TEXT NOT NULL, "clauseId" TEXT NOT NULL, "position" INTEGER NOT
        NULL, "quote" TEXT NOT NULL, "modality" TEXT NOT NULL, "modalities" TEXT NOT NULL, "bearer" TEXT, "bearerStart" INTEGER, "bearerEnd"
        INTEGER, "spanStart" INTEGER NOT NULL, "spanEnd" INTEGER NOT NULL, "rule" TEXT NOT NULL, "confidence" REAL NOT NULL) STRICT;
      CREATE TABLE "USES" ("id" TEXT PRIMARY KEY NOT NULL, "fromId" TEXT NOT NULL, "toId" TEXT NOT NULL, "documentId" TEXT NOT NULL,
        "mentionId" TEXT NOT NULL, "modality" TEXT NOT NULL, "spanStart" INTEGER NOT NULL, "spanEnd" INTEGER NOT NULL, "rule" TEXT NOT NULL,
        "confidence" REAL NOT NULL) STRICT;
      CREATE TABLE "BINDS" ("id" TEXT PRIMARY KEY NOT NULL, "fromId" TEXT NOT NULL, "toId" TEXT NOT NULL, "documentId" TEXT NOT NULL,
        "modality" TEXT NOT NULL, "spanStart" INTEGER NOT NULL, "spanEnd" INTEGER NOT NULL, "rule" TEXT NOT NULL, "confidence" REAL NOT
        NULL) STRICT;
      CREATE TABLE "CITES" ("id" TEXT PRIMARY KEY NOT NULL, "fromId" TEXT NOT NULL, "toId" TEXT NOT NULL, "documentId" TEXT NOT NULL,
        "clauseId" TEXT NOT NULL, "title" TEXT NOT NULL, "docNumber" TEXT, "role" TEXT NOT NULL, "position" INTEGER NOT NULL, "citedKey"
        TEXT NOT NULL, "referenceId" TEXT NOT NULL, "spanStart" INTEGER NOT NULL, "spanEnd" INTEGER NOT NULL, "rule" TEXT NOT NULL,
        "confidence" REAL NOT NULL) STRICT;
      INSERT INTO "USES" ("id", "fromId", "toId", "documentId", "mentionId", "modality", "spanStart", "spanEnd", "rule", "confidence")
        VALUES ('u', 'a/1', 'credit', 'a', 'm', 'oblige', 0, 1, 'instrument.name', 0.9)`);
    migrateSchema(old, 'v1.db');
    const path = join(folder, 'new.db');
    void openSqliteStore(path).close();
    const fresh = new DatabaseSync(path);
    const columns = (database: DatabaseSync, table: string) =>
      database.prepare('SELECT name, type, "notnull" AS required FROM pragma_table_info(?) ORDER BY name').all(table);
    const changed = ['Text', 'Clause', 'Document', 'Statement', 'USES', 'BINDS', 'CITES'];
    const made = ['Term', 'STIPULATES', 'QUANTIFIES', 'REFERS_TO', 'NAMES'];
    for (const table of [...changed, ...made]) expect(columns(old, table)).toEqual(columns(fresh, table));
    expect(old.prepare('SELECT wrapped, pages, ocr, published FROM "Text"').get()).toEqual({
      wrapped: 1,
      pages: '[]',
      ocr: 0,
      published: null,
    });
    expect(old.prepare('SELECT role FROM "USES"').get()).toEqual({ role: 'use' });
    old.close();
    fresh.close();
  });
});

describe('addresses of stores', () => {
  it.each(['', 'graph.db', 'sqlite:', 'http://localhost:7474', 'bolt:'])('refuses %j and says what to write', async (address) => {
    await expect(openStore({ address })).rejects.toMatchObject({
      code: 'STORE_ADDRESS',
      remedy: expect.stringContaining('sqlite:路径') as unknown,
    });
  });

  it('opens sqlite:PATH', async () => {
    const store = await openStore({ address: `sqlite:${join(folder, 'graph.db')}` });
    expect(store.address).toMatch(/^sqlite:/);
    await store.close();
  });
});
