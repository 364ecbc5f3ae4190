import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../../api/server.ts';
import { makeServices } from '../../api/services.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../seeds.ts';

const MAIN = fileURLToPath(new URL('../../api/cli/main.ts', import.meta.url));
const { store, folder, dispose } = temporaryStore();
let server: RunningServer;

beforeAll(async () => {
  await ingest(store, SAMPLE_FILES.slice(0, 2));
  server = await startServer({ services: makeServices(store), host: '127.0.0.1', port: 0, web: false, log: () => undefined });
});
afterAll(async () => {
  await server.close();
  await dispose();
});

async function ask<T>(query: string): Promise<T> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: T }).data;
}

it('finds within two seconds what another process ingests while it runs, and no more what it removes', async () => {
  const question =
    '{ search(question: "林下经济 绿色康养") { edges { node { path document { id title } } } answer { status } } collection { documentCount } }';
  type Found = {
    search: { edges: { node: { path: string; document: { id: string; title: string } } }[] };
    collection: { documentCount: number };
  };
  const before = await ask<Found>(question);
  expect(before.collection.documentCount).toBe(2);
  expect(before.search.edges.some((edge) => edge.node.document.title.includes('大兴安岭'))).toBe(false);

  const path = join(folder, 'other.txt');
  copyFileSync(SAMPLE_FILES[4] ?? '', path);
  const address = ['--store', `sqlite:${join(folder, 'graph.db')}`];
  expect(spawnSync(process.execPath, [MAIN, 'ingest', path, ...address], { encoding: 'utf8' }).status).toBe(0);
  const started = Date.now();
  const after = await ask<Found>(question);
  expect(Date.now() - started).toBeLessThan(2_000);
  expect(after.search.edges[0]?.node).toMatchObject({ path: '3/9', document: { title: expect.stringContaining('大兴安岭') as unknown } });

  const id = after.search.edges[0]?.node.document.id ?? '';
  expect(spawnSync(process.execPath, [MAIN, 'remove', id, ...address], { encoding: 'utf8' }).status).toBe(0);
  expect((await ask<Found>(question)).search.edges.some((edge) => edge.node.document.id === id)).toBe(false);
});

it('sends the security headers, and nothing beside GraphQL without the pages', async () => {
  const response = await fetch(`${server.url}/nothing`);
  expect(response.status).toBe(404);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('x-frame-options')).toBe('DENY');
});

it('reads no question that is larger than any, or does not say how large it is', async () => {
  const post = (body: BodyInit) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit);
  expect(
    (await post(JSON.stringify({ query: '{ collection { documentCount } }', variables: { pad: 'x'.repeat(1024 * 1024) } }))).status,
  ).toBe(413);
  expect((await post(new Blob(['{"query":"{ collection { documentCount } }"}']).stream())).status).toBe(411);
  expect(await ask('{ collection { documentCount } }')).toBeDefined();
});

it('says so when the port is taken', async () => {
  const port = Number(new URL(server.url).port);
  const starting = startServer({ services: makeServices(store), host: '127.0.0.1', port, web: false, log: () => undefined });
  await expect(starting).rejects.toMatchObject({ code: 'BAD_ARGUMENT', remedy: expect.stringContaining('PORT') as unknown });
});
