import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeServices } from '../../../api/services.ts';
import { makeAsk } from '../../asking.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../../seeds.ts';

const { store, dispose } = temporaryStore();
const ask = makeAsk(makeServices(store));

beforeAll(() => ingest(store, SAMPLE_FILES, 'samples'));
afterAll(dispose);

interface Answer {
  readonly status: string;
  readonly explanation: string;
  readonly items: readonly { readonly role: string; readonly text: string; readonly fact: string }[];
}
async function answerTo(question: string): Promise<Answer> {
  const query = 'query ($question: String!) { search(question: $question) { answer { status explanation items { role text fact } } } }';
  return (await ask<{ search: { answer: Answer } }>(query, { question })).search.answer;
}

it('shows what the predecessor of a body was given, marked as such', async () => {
  const { status, items, explanation } = await answerTo('北京市地方金融管理局负责哪些任务');
  expect(status).toBe('found');
  expect(items.length).toBeGreaterThan(0);
  for (const { role } of items) expect(role).toMatch(/^前身：/);
  expect(explanation).toContain('前身');
});

it('lists a body of its own without that mark, its tasks as many as the graph holds', async () => {
  const { items, explanation } = await answerTo('山西金融监管局牵头哪些任务');
  expect(items.length).toBeGreaterThan(0);
  expect(items.filter(({ role }) => role.startsWith('前身'))).toEqual([]);
  const totals = await store.query('dutyTotals', { id: 'nfra-bureau@140000', regions: [], without: [] });
  const count = (role: string): number => totals.find((each) => each.role === role)?.duties ?? 0;
  const led = count('lead');
  const all = count('');
  expect(explanation).toContain(`的有${led > 0 ? led : all}条`);
});

it('leaves a question about a subject to its own plan', async () => {
  const { items } = await answerTo('山西的绿色保险由哪个部门牵头');
  expect(items.some(({ text }) => text.includes('监管局'))).toBe(true);
});
