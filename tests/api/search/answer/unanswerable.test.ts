import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeServices } from '../../../../api/services.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../../../seeds.ts';

const { store, dispose } = temporaryStore();
const { search } = makeServices(store);
beforeAll(async () => {
  await ingest(store, SAMPLE_FILES);
});
afterAll(dispose);

const file = fileURLToPath(new URL('../../../questions/unanswerable.jsonl', import.meta.url));
const questions = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as { group: 'outside' | 'open'; q: string });
const ask = async (group: string): Promise<{ q: string; status: string; reason: string | null }[]> =>
  Promise.all(questions.filter((question) => question.group === group).map(async ({ q }) => ({ q, ...(await search.search(q)).answer })));

it('says 未收录 for every question about a region or document outside the collection', async () => {
  const answers = await ask('outside');
  expect(answers.length).toBe(20);
  expect(answers.filter(({ status }) => status !== 'not_found')).toEqual([]);
});

it('claims nothing that the texts leave open, and says 未见 for at least nine in ten', async () => {
  const answers = await ask('open');
  expect(answers.length).toBe(20);
  expect(answers.filter(({ status }) => status === 'found')).toEqual([]);
  expect(answers.filter(({ status }) => status === 'not_found').length).toBeGreaterThanOrEqual(18);
});
