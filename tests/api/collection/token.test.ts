import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../../../api/server.ts';
import { makeServices } from '../../../api/services.ts';
import { readSettings } from '../../../api/settings.ts';
import { temporaryStore } from '../../seeds.ts';

const TOKEN = 'a-token-that-is-long-enough';
const { store, folder, dispose } = temporaryStore();
let server: RunningServer;

beforeAll(async () => {
  const rule = readSettings(undefined, { JINGWEI_WRITE: '1', JINGWEI_TOKEN: TOKEN }).write;
  const collection = { rule, store: { address: `sqlite:${join(folder, 'graph.db')}` }, folder: join(folder, 'uploads') };
  server = await startServer({ services: makeServices(store), host: '127.0.0.1', port: 0, web: false, log: () => undefined, collection });
});
afterAll(async () => {
  await server.close();
  await dispose();
});

const post = (path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.url}${path}`, { method: 'POST', redirect: 'manual', body, headers: { origin: server.url, ...headers } });
const give = (token: string): Promise<Response> => post('/collection/token', new URLSearchParams({ token }));
const take = (headers: Record<string, string>): Promise<number> =>
  post('/collection/remove', new URLSearchParams({ collection: 'nothing' }), headers).then(({ status }) => status);

it('is typed once and then kept in a cookie that is no token and that no script reads', async () => {
  expect(await take({})).toBe(403);
  const wrong = await give('wrong');
  expect([wrong.status, wrong.headers.get('location'), wrong.headers.get('set-cookie')]).toEqual([
    303,
    '/collection?token=wrong#add',
    null,
  ]);
  const right = await give(TOKEN);
  const cookie = right.headers.get('set-cookie') ?? '';
  expect([right.status, right.headers.get('location')]).toEqual([303, '/collection#add']);
  expect(cookie).toMatch(/^jingwei-write=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(cookie).not.toContain(TOKEN);
  // Past the gate there is nothing to remove.
  expect(await take({ cookie: cookie.split(';', 1)[0] ?? '' })).toBe(404);
  expect(await take({ authorization: `Bearer ${TOKEN}` })).toBe(404);
  expect(await take({ authorization: `Bearer ${TOKEN}`, origin: 'https://evil.example' })).toBe(403);
});

it.each([
  [{ JINGWEI_WRITE: '1' }, 'JINGWEI_WRITE=1'],
  [{ JINGWEI_WRITE: '1', JINGWEI_TOKEN: 'short' }, 'JINGWEI_WRITE=1'],
  [{ JINGWEI_WRITE: 'yes', JINGWEI_TOKEN: TOKEN }, 'JINGWEI_WRITE'],
])('%j is refused at the start', (environment, said) => expect(() => readSettings(undefined, environment)).toThrow(said));

it.each([
  [{}, 'local'],
  [{ JINGWEI_TOKEN: TOKEN }, 'local'],
  [{ JINGWEI_WRITE: '0', JINGWEI_TOKEN: TOKEN }, 'nobody'],
])('%j lets %s write', (environment, by) => expect(readSettings(undefined, environment).write.by).toBe(by));
