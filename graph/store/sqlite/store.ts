import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { JingweiError } from '../../errors.ts';
import type { GraphStore } from '../port.ts';
import { explained, inTransaction, openReader, openWriter } from './connection.ts';
import { dumpGraph, runQuery } from './read.ts';
import { readRevision, removeContribution, writeContribution } from './write.ts';

/**
 * Opens the embedded store at `path`, made if it is not there. Reads go over a read-only connection; the writing one is opened by the first
 * write and by opening itself, which makes or migrates the schema. Where the file is taken away or replaced meanwhile, `revision`, which is
 * asked before each search, is `STORE_UNAVAILABLE`.
 */
export function openSqliteStore(path: string): GraphStore {
  const file = resolve(path);
  openWriter(file).close();
  const reader = openReader(file);
  const inode = (): number | undefined => statSync(file, { throwIfNoEntry: false })?.ino;
  const opened = inode();
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
    revision: () =>
      settle(() => {
        // A file that was taken away stays open for reading, and would be read for ever while others write the new one.
        if (inode() !== opened) throw replaced(file);
        return readRevision(reader);
      }),
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

const replaced = (file: string): JingweiError =>
  new JingweiError('STORE_UNAVAILABLE', '图谱库的文件已被移走或换成另一个', { place: { file }, remedy: '请重新启动经纬' });
