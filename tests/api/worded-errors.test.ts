import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../../api/server.ts';
import { makeServices } from '../../api/services.ts';
import { temporaryStore } from '../seeds.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { store, dispose } = temporaryStore();
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ services: makeServices(store), host: '127.0.0.1', port: 0, web: false, log: () => undefined });
});
afterAll(async () => {
  await server.close();
  await dispose();
});

async function messageOf(query: string, language: string): Promise<{ message: string; extensions: unknown; path?: unknown } | undefined> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { errors?: { message: string; extensions: unknown; path?: unknown }[] }).errors?.[0];
}

describe('errors that are meant for people come in the language of who asks', () => {
  it.each([
    ['{ search(question: " ") { totalCount } }', 'No question was typed — Type a question or words', '没有输入问题 — 请输入一个问题或词语'],
    [
      '{ matrix(extent: { asOf: "2024-02-30" }) { columnsLeft } }',
      'There is no day “2024-02-30” — Write it like 2024-07-18',
      '日期“2024-02-30”不存在 — 请写成 2024-07-18 这样的日期',
    ],
    [
      '{ targets(first: 9000) { totalCount } }',
      'first is 9000 — Take 0 to 1000 at a time and go on with after',
      'first 是 9000 — 每次取 0 到 1000 条，用 after 继续',
    ],
    [
      '{ matrixClauses(after: "x") { totalCount } }',
      'after is no cursor of this list — Use the endCursor of the page before',
      'after 不是这个列表的游标 — 请用上一页的 endCursor',
    ],
  ])('%s', async (query, english, chinese) => {
    const [en, zh] = await Promise.all([messageOf(query, 'en'), messageOf(query, 'zh-CN')]);
    expect([en?.message, zh?.message]).toEqual([english, chinese]);
    expect(en?.extensions).toEqual({ code: 'BAD_ARGUMENT' });
    expect(en?.path).toEqual(zh?.path);
  });
});

/** What only the terminal shows. */
const TERMINAL = /api\/(?:cli|launch|dataset)\/|api\/(?:settings|server)\.ts$|find-files\.ts$/;

it('no error that crosses the interface is worded in Chinese alone', () => {
  const files = globSync('{api,ingest/read,ingest/workers}/**/*.ts', { cwd: root }).filter((file) => !TERMINAL.test(file));
  const worded = files.flatMap((file) => {
    const source = readFileSync(`${root}/${file}`, 'utf8');
    return [...source.matchAll(/new JingweiError\(\s*'\w+',\s*([^,\n]*)/g)].map((match) => `${file}: ${match[1] ?? ''}`);
  });
  expect(worded.length).toBeGreaterThan(40);
  expect(worded.filter((words) => /\p{Script=Han}/u.test(words) && !/: (?:said\(|\{ zh: )/.test(words))).toEqual([]);
});
