import { mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openIndexFile } from '../../api/index-file.ts';
import { makeIndexFeed } from '../../api/index-feed.ts';
import { createIndex } from '../../api/search/index/clauseIndex.ts';
import { packFacts } from '../../api/search/index/kept-clause.ts';
import type { ClauseIndex } from '../../api/search/index/types.ts';
import { loadWeights } from '../../api/search/weights.ts';
import { tokenise } from '../../graph/text/tokenise.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../seeds.ts';

const { store, dispose } = temporaryStore();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jingwei-index-'));
  await ingest(store, SAMPLE_FILES.slice(0, 1));
}, 60_000);
afterAll(async () => {
  await dispose();
  await rm(folder, { recursive: true });
});

/** Feeds a new index as a start of the program does; `cut` counts the texts that had to be cut into terms. */
async function start(): Promise<{ index: ClauseIndex; cut: () => number }> {
  let texts = 0;
  const counting = (text: string): string[] => {
    texts++;
    return tokenise(text);
  };
  const index = createIndex(counting, loadWeights());
  const feed = makeIndexFeed(store, index, openIndexFile(folder));
  await feed.refresh();
  void index.size;
  await feed.kept();
  return { index, cut: () => texts };
}
const found = (index: ClauseIndex): unknown =>
  index
    .search([{ surface: '绿色金融', variants: [{ text: '绿色金融', weight: 1 }] }])
    .map(({ clause, score }) => [packFacts(clause), clause.text, score]);

test('a second start takes the index from the file, a damaged file is built again, and another document is added to it', async () => {
  const first = await start();
  expect(first.cut()).toBeGreaterThan(10);
  expect(await readdir(folder)).toEqual([`${store.id}-${await store.revision()}`]);

  const second = await start();
  expect(second.cut()).toBe(0);
  expect(found(second.index)).toEqual(found(first.index));

  await truncate(join(folder, `${store.id}-${await store.revision()}`), 5000);
  const third = await start();
  expect(third.cut()).toBeGreaterThan(10);
  expect(found(third.index)).toEqual(found(first.index));

  await ingest(store, SAMPLE_FILES.slice(1, 2));
  const fourth = await start();
  expect(fourth.index.documents()).toHaveLength(2);
  expect(await readdir(folder)).toEqual([`${store.id}-${await store.revision()}`]);
  const fifth = await start();
  expect(fifth.cut()).toBe(0);
  expect(found(fifth.index)).toEqual(found(fourth.index));
}, 60_000);
