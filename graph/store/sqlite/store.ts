import { resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { GraphStore } from '../port.ts';
import { explained, inTransaction, openReader, openWriter } from './connection.ts';
import { dumpGraph, runQuery } from './read.ts';
import { readRevision, removeContribution, writeContribution } from './write.ts';

/**
 * Opens the embedded store at `path`, made if it is not there. Reads go over a read-only connection; the writing one is opened by the first
 * write and by opening itself, which makes or migrates the schema.
 */
export function openSqliteStore(path: string): GraphStore {
  const file = resolve(path);
  openWriter(file).close();
  const reader = openReader(file);
  let writer: DatabaseSync | undefined;
  const write = <T>(work: (database: DatabaseSync) => T): Promise<T> =>
    settle(() => {
      writer ??= openWriter(file);
      const database = writer;
      return inTransaction(database, () => work(database));
    });
  const settle = <T>(work: () => T): Promise<T> => Promise.resolve().then(() => explained(file, work));
  const id = String(reader.prepare("SELECT value FROM Meta WHERE key = 'id'").get()?.['value']);
  return {
    address: `sqlite:${path}`,
    id,
    revision: () => settle(() => readRevision(reader)),
    query: (name, parameters) => settle(() => runQuery(reader, name, parameters)),
    put: (contribution, revision) => write((database) => writeContribution(database, contribution, revision)),
    remove: (documentId) => write((database) => removeContribution(database, documentId)),
    dump: () => settle(() => dumpGraph(reader)),
    close: () =>
      settle(() => {
        reader.close();
        writer?.close();
        writer = undefined;
      }),
  };
}
