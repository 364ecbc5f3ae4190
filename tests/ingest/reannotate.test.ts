import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../graph/store/port.ts';
import { annotatedAnew, isAnnotatedNow, pipelineFingerprint, READING, readingPart } from '../../ingest/fingerprint.ts';
import { ingestFiles } from '../../ingest/ingest-files.ts';
import { findStale, reannotate } from '../../ingest/load.ts';
import { ingest, NOW, plain, readHere, SAMPLE_FILES, temporaryStore } from '../seeds.ts';

const LATER = '2026-02-02T00:00:00.000Z';
let store: GraphStore;
let folder: string;
let dispose: () => Promise<void>;
let files: string[];
beforeEach(async () => {
  ({ store, folder, dispose } = temporaryStore());
  files = [0, 1].map((at) => join(folder, `${at}.txt`));
  for (const [at, file] of files.entries()) copyFileSync(SAMPLE_FILES[at + 2] ?? '', file);
  await ingest(store, files);
});
afterEach(() => dispose());

const reading = readingPart(pipelineFingerprint());

/** Makes the store as other rules left it: every document under this fingerprint, without a title, its departments led by nobody. */
function age(pipeline: string): void {
  const database = new DatabaseSync(join(folder, 'graph.db'));
  database.prepare('UPDATE Document SET pipeline = ?, title = NULL WHERE held = 1').run(pipeline);
  database.exec("UPDATE Mention SET role = 'unspecified' WHERE kind = 'department'");
  database.close();
}

async function ingestLater(): Promise<string[]> {
  const statuses: string[] = [];
  for await (const { status } of ingestFiles(files, { store, collection: 'own', now: () => LATER, read: readHere })) statuses.push(status);
  return statuses;
}
const readTimes = async () => (await store.query('sourcesByCollection', { collection: '' })).map((row) => row.readAt);

describe('a changed vocabulary', () => {
  it('annotates anew from the kept texts, also when the files are gone', async () => {
    const before = plain(await store.dump());
    expect(await findStale(store)).toEqual([]);
    age(`0123456789abcdef-${reading}`);
    for (const file of files) rmSync(file);
    const stale = await findStale(store);
    expect(stale).toHaveLength(2);
    expect(plain(await store.dump())).not.toEqual(before);
    for (const id of stale) expect(await reannotate(store, id, LATER)).toMatchObject({ status: 'annotated', documentId: id });
    expect(plain(await store.dump())).toEqual(before);
    expect(await findStale(store)).toEqual([]);
    expect(await readTimes()).toEqual([NOW, NOW]);
  });

  it('is taken in by ingestion without reading the files', async () => {
    const before = plain(await store.dump());
    age(`0123456789abcdef-${reading}`);
    expect(await ingestLater()).toEqual(['annotated', 'annotated']);
    expect(plain(await store.dump())).toEqual(before);
    expect(await readTimes()).toEqual([NOW, NOW]);
    expect(await ingestLater()).toEqual(['unchanged', 'unchanged']);
  });
});

describe('a changed reader', () => {
  it('has the files read again', async () => {
    const before = plain(await store.dump());
    age(`${pipelineFingerprint().split('-')[0] ?? ''}-00000000`);
    expect(await ingestLater()).toEqual(['replaced', 'replaced']);
    expect(plain(await store.dump())).toEqual(before);
    expect(await readTimes()).toEqual([LATER, LATER]);
  });

  it('is not hidden by annotating anew what the old one read', async () => {
    age('0123456789abcdef-00000000');
    for (const id of await findStale(store)) await reannotate(store, id, LATER);
    expect(await findStale(store)).toEqual([]);
    expect(await ingestLater()).toEqual(['replaced', 'replaced']);
  });
});

describe('the fingerprint', () => {
  it('says apart how a text is annotated and how it is read', () => {
    expect(pipelineFingerprint()).toMatch(/^[0-9a-f]{16}-[0-9a-f]{8}$/);
    expect(isAnnotatedNow(annotatedAnew('x-00000000'))).toBe(true);
    expect(readingPart(annotatedAnew('x-00000000'))).toBe('00000000');
    expect(isAnnotatedNow('0123456789abcdef')).toBe(false);
  });

  it('counts every table that a reader uses as one of reading', () => {
    const root = new URL('../../ingest/', import.meta.url);
    const readers = readdirSync(new URL('read', root), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const code = [...readers.map((name) => `read/${name}`), 'segment/cues.ts'].map((name) => readFileSync(new URL(name, root), 'utf8'));
    const tables = code.flatMap((text) => [...text.matchAll(/readLexicon\('([^']+)'/g)].map((match) => `lexicon/${match[1] ?? ''}`));
    expect(tables.length).toBeGreaterThan(5);
    expect(tables.filter((table) => !READING.includes(table))).toEqual([]);
  });
});
