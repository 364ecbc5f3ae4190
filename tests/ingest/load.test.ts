import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../graph/store/port.ts';
import { detachSource } from '../../ingest/load.ts';
import { ingest, ingestOnThreads, NOW, plain, SAMPLE_FILES, temporaryStore } from '../seeds.ts';

let store: GraphStore;
let folder: string;
let dispose: () => Promise<void>;
beforeEach(() => {
  ({ store, folder, dispose } = temporaryStore());
});
afterEach(() => dispose());

const [SMALL = '', OTHER = ''] = [SAMPLE_FILES[0], SAMPLE_FILES[4]];

const dumpOf = async (from: GraphStore) => plain(await from.dump());
const statuses = async (paths: readonly string[], collection?: string) =>
  (await ingest(store, paths, collection)).map(({ status }) => status);

describe('loading files', () => {
  it('puts all samples in, and again changes nothing', async () => {
    expect(await statuses(SAMPLE_FILES)).toEqual(['loaded', 'loaded', 'loaded', 'loaded', 'loaded']);
    const [before, revision] = [await dumpOf(store), await store.revision()];
    expect(await statuses(SAMPLE_FILES)).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged', 'unchanged']);
    expect(await store.revision()).toBe(revision);
    expect(await dumpOf(store)).toEqual(before);
  });

  it('gives the same graph whatever the order of the files, read on threads or in this one', async () => {
    await ingestOnThreads(store, SAMPLE_FILES);
    const other = temporaryStore();
    await ingest(other.store, [...SAMPLE_FILES].reverse());
    expect(await dumpOf(other.store)).toEqual(await dumpOf(store));
    await other.dispose();
  });

  it('keeps the id of a document whose file is corrected, and the former text as history', async () => {
    const path = join(folder, 'plan.txt');
    copyFileSync(SMALL, path);
    const [first] = await ingest(store, [path]);
    writeFileSync(path, readFileSync(SMALL, 'utf8').replace('请认真研究并贯彻落实', '请认真贯彻落实'));
    const [second] = await ingest(store, [path]);
    expect(second).toMatchObject({ status: 'replaced', documentId: first?.status === 'failed' ? '' : first?.documentId });
    const ids = [second?.status === 'failed' ? '' : (second?.documentId ?? '')];
    const texts = await store.query('textsByDocument', { ids });
    expect(texts.map(({ current, replacedAt }) => ({ current, replacedAt }))).toEqual([
      { current: true, replacedAt: null },
      { current: false, replacedAt: NOW },
    ]);
    const clauses = await store.query('clausesByDocument', { ids });
    expect(clauses.filter(({ text }) => text.includes('请认真贯彻落实'))).toHaveLength(1);
    expect(clauses.filter(({ text }) => text.includes('请认真研究'))).toHaveLength(0);
  });

  it('holds one document for two files with the same text, whichever comes first', async () => {
    const [a, b] = [join(folder, 'a.txt'), join(folder, 'b.txt')];
    copyFileSync(SMALL, b);
    writeFileSync(a, readFileSync(SMALL, 'utf8').replaceAll('\n\n', '\n'));
    expect(await statuses([a, b])).toEqual(['loaded', 'copy']);
    const other = temporaryStore();
    await ingest(other.store, [b, a]);
    expect(await dumpOf(other.store)).toEqual(await dumpOf(store));
    await other.dispose();
    expect((await store.query('storeState', {}))[0]?.documents).toBe(1);
  });

  it('leaves, when a file is taken out, the graph of a store that never had it', async () => {
    const path = join(folder, 'extra.txt');
    copyFileSync(OTHER, path);
    await ingest(store, SAMPLE_FILES.slice(0, 4));
    const before = await dumpOf(store);
    await ingest(store, [path], 'extra');
    expect(await dumpOf(store)).not.toEqual(before);
    for (const source of await store.query('sourcesByCollection', { collection: 'extra' })) await detachSource(store, source, NOW);
    expect(await dumpOf(store)).toEqual(before);
  });

  it('keeps a document whose other file stays, as if the one taken out had never been', async () => {
    const [a, b] = [join(folder, 'a.txt'), join(folder, 'b.txt')];
    writeFileSync(a, readFileSync(SMALL, 'utf8').replaceAll('\n\n', '\n'));
    copyFileSync(SMALL, b);
    await ingest(store, [b]);
    const before = await dumpOf(store);
    await ingest(store, [a], 'second');
    for (const source of await store.query('sourcesByCollection', { collection: 'second' })) await detachSource(store, source, NOW);
    expect(await dumpOf(store)).toEqual(before);
  });

  it('leads a citation to the cited document when it comes, and back when it goes', async () => {
    const [citing, cited] = [join(folder, 'citing.txt'), join(folder, 'cited.txt')];
    writeFileSync(
      citing,
      '关于落实绿色发展的通知\n\n太府发〔2024〕3号\n\n一、根据《关于推进绿色发展的意见》（晋政发〔2023〕9号），加强协作。\n',
    );
    writeFileSync(cited, '山西省人民政府关于推进绿色发展的意见\n\n晋政发〔2023〕9号\n\n一、加强绿色金融。鼓励金融机构支持绿色项目。\n');
    await ingest(store, [citing]);
    const alone = await dumpOf(store);
    await ingest(store, [cited]);
    const [citedId = ''] = (await store.query('documentsByKey', { keys: ['晋政发〔2023〕9号'] })).map((row) => row.documentId);
    const citations = await store.query('citationsOfDocument', { ids: [citedId] });
    expect(citations).toMatchObject([{ held: true, docNumber: '晋政发〔2023〕9号', title: '关于推进绿色发展的意见' }]);
    const other = temporaryStore();
    await ingest(other.store, [cited, citing]);
    expect(await dumpOf(other.store)).toEqual(await dumpOf(store));
    await other.dispose();
    expect(await store.remove(citedId)).toBe(true);
    expect(await dumpOf(store)).toEqual(alone);
    expect(await store.remove(citedId)).toBe(false);
  });

  it('tells a file that fails and loads the others', async () => {
    const empty = join(folder, 'empty.txt');
    writeFileSync(empty, '');
    const outcomes = await ingestOnThreads(store, [empty, SMALL]);
    expect(outcomes).toMatchObject([{ status: 'failed', path: empty, error: { code: 'FILE_EMPTY' } }, { status: 'loaded' }]);
  });
});
