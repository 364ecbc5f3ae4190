import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../../../api/server.ts';
import { makeServices } from '../../../api/services.ts';
import { fileHash } from '../../../graph/identity.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../../seeds.ts';

const { store, folder, dispose } = temporaryStore();
const kept = join(folder, 'uploads');
let server: RunningServer;

beforeAll(async () => {
  await ingest(store, SAMPLE_FILES.slice(0, 1), 'samples');
  server = await startServer({
    services: makeServices(store),
    host: '127.0.0.1',
    port: 0,
    web: false,
    log: () => undefined,
    collection: { rule: { by: 'local' }, store: { address: `sqlite:${join(folder, 'graph.db')}` }, folder: kept },
  });
});
afterAll(async () => {
  await server.close();
  await dispose();
});

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

async function post(path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url, accept: 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text.startsWith('{') ? (JSON.parse(text) as Answer['body']) : {} };
}

const json = { 'content-type': 'application/json' };

function formOf(name: string, bytes: Uint8Array<ArrayBuffer> | string, collection = 'own'): FormData {
  const form = new FormData();
  form.append('collection', collection);
  form.append('file', new File([bytes], name));
  return form;
}

async function ask<T>(query: string, variables: object = {}, language = 'zh'): Promise<T> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { ...json, 'accept-language': language },
    body: JSON.stringify({ query, variables }),
  });
  return ((await response.json()) as { data: T }).data;
}

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly problem: string | null;
  readonly preview: Readonly<Record<string, unknown>> | null;
  readonly document: { readonly id: string } | null;
}

const UPLOADS = `query($batch: ID!) { uploads(batch: $batch) {
  id state problem document { id }
  preview { title docNumber clauses region { name } findings { message } same { title } unknown { name } }
} }`;

async function settle(to: string): Promise<Shown[]> {
  const batch = to.split('/').at(-1);
  for (;;) {
    const { uploads } = await ask<{ uploads: Shown[] }>(UPLOADS, { batch });
    if (uploads.every(({ state }) => !['WAITING', 'READING', 'ANNOTATING', 'LOADING'].includes(state))) return uploads;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const countDocuments = async (): Promise<number> =>
  (await ask<{ collection: { documentCount: number } }>('{ collection { documentCount } }')).collection.documentCount;

const SAMPLE = SAMPLE_FILES[4] ?? '';
const read = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path));

describe('a file that is sent', () => {
  it('is shown before it is put in, put in when confirmed, given back as it was, and taken out without a trace', async () => {
    const sent = await post('/collection/uploads', formOf('林下经济.txt', read(SAMPLE)));
    expect(sent.status).toBe(200);
    expect(sent.headers.get('set-cookie')).toMatch(/^jingwei-batch=[0-9a-f-]{36};.*HttpOnly; SameSite=Strict/);
    const to = String(sent.body['to']);
    const [upload] = await settle(to);
    expect(upload).toMatchObject({ state: 'READY', problem: null, document: null });
    expect(upload?.preview?.['title']).toContain('大兴安岭');
    expect(upload?.preview?.['clauses']).toBeGreaterThan(10);
    expect(upload?.preview?.['region']).toMatchObject({ name: expect.stringContaining('大兴安岭') as unknown });
    expect(upload?.preview?.['same']).toBeNull();
    expect(await countDocuments()).toBe(1);
    expect(existsSync(kept)).toBe(false);

    const confirmed = await post(`/collection/uploads/${upload?.id ?? ''}/confirm`, '{}', json);
    expect(confirmed.body).toMatchObject({ state: 'LOADED', problem: null });
    const id = String(confirmed.body['document']);
    expect(await countDocuments()).toBe(2);
    expect(readdirSync(join(kept, 'own'))).toEqual([`${fileHash(read(SAMPLE))}.txt`]);
    type Held = { document: { sources: { fileName: string; collection: string; original: string }[] } };
    const { document } = await ask<Held>(`{ document(id: "${id}") { sources { fileName collection original } } }`);
    expect(document.sources).toMatchObject([{ fileName: '林下经济.txt', collection: 'own' }]);
    const original = await fetch(`${server.url}${document.sources[0]?.original ?? ''}`);
    expect(new Uint8Array(await original.arrayBuffer())).toEqual(read(SAMPLE));
    type Hits = { search: { edges: { node: { document: { id: string } } }[] } };
    const found = await ask<Hits>('{ search(question: "林下经济 绿色康养") { edges { node { document { id } } } } }');
    expect(found.search.edges[0]?.node.document.id).toBe(id);

    const again = await post('/collection/uploads', formOf('又一份.txt', read(SAMPLE)));
    const [twin] = await settle(String(again.body['to']));
    expect(twin?.preview?.['same']).toMatchObject({ title: expect.stringContaining('大兴安岭') as unknown });
    await post(`/collection/uploads/${twin?.id ?? ''}/drop`, '{}', json);
    expect(await settle(String(again.body['to']))).toEqual([]);

    expect((await post('/collection/remove', JSON.stringify({ document: id }), json)).body).toEqual({ removed: 1 });
    expect(await countDocuments()).toBe(1);
    expect(readdirSync(join(kept, 'own'))).toEqual([]);
    expect(existsSync(SAMPLE)).toBe(true);
  }, 60_000);

  it('goes with its collection, and files of others stay', async () => {
    const sent = await post('/collection/uploads', formOf('a.txt', read(SAMPLE_FILES[1] ?? ''), '课题 一'));
    const [upload] = await settle(String(sent.body['to']));
    await post(`/collection/uploads/${upload?.id ?? ''}/confirm`, '{}', json);
    type Collections = { collections: { name: string; documents: number; onlyHere: number; files: number }[] };
    const { collections } = await ask<Collections>('{ collections { name documents onlyHere files } }');
    expect(collections).toEqual([
      { name: 'samples', documents: 1, onlyHere: 1, files: 1 },
      { name: '课题 一', documents: 1, onlyHere: 1, files: 1 },
    ]);
    const removed = await post('/collection/remove', new URLSearchParams({ collection: '课题 一' }), { accept: 'text/html' });
    expect([removed.status, removed.headers.get('location')]).toEqual([303, '/collection?removed=1']);
    expect(await countDocuments()).toBe(1);
    expect((await post('/collection/remove', JSON.stringify({ collection: '课题 一' }), json)).status).toBe(404);
  }, 60_000);

  it.each<[string, string, Uint8Array<ArrayBuffer> | string, string, string]>([
    ['that is no document', 'a.exe', 'MZ', '.exe', 'Files of the kind .exe are not taken'],
    ['without an ending', 'README', 'x', '没有扩展名', 'without an ending'],
    ['that is empty', 'a.txt', '', '空', 'The file is empty'],
    ['that only says it is a PDF', 'a.pdf', '%PDF-1.7 nothing', '损坏', 'is damaged'],
    ['that is a picture', 'a.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'PNG', 'It is no document'],
    ['of a locked PDF', 'a.pdf', read('tests/fixtures/pdf/password.pdf'), '加密', 'encrypted and needs a password — Remove'],
  ])(
    '%s is named with the reason in both languages, and nothing is kept',
    async (_what, name, bytes, reason, english) => {
      const to = String((await post('/collection/uploads', formOf(name, bytes))).body['to']);
      const [upload] = (await settle(to)).slice(-1);
      expect(upload?.state).toBe('FAILED');
      expect(upload?.problem).toContain(reason);
      expect(upload?.problem).not.toContain(folder);
      const { uploads } = await ask<{ uploads: Shown[] }>(UPLOADS, { batch: to.split('/').at(-1) }, 'en');
      expect(uploads.at(-1)?.problem).toContain(english);
      expect((await post(`/collection/uploads/${upload?.id ?? ''}/confirm`, '{}', json)).status).toBe(404);
    },
    30_000,
  );

  it('is refused in the language of the page', async () => {
    const refused = (language: string, headers: object = json) =>
      post('/collection/remove', '{}', { ...headers, cookie: `language=${language}` } as Record<string, string>);
    expect((await refused('en')).body).toEqual({ reason: 'Say which document or which collection is removed' });
    expect((await refused('zh')).body).toEqual({ reason: '请指明移除哪份文件或哪个集合' });
    const foreign = await refused('en', { ...json, origin: 'https://elsewhere.example' });
    expect(foreign.body).toEqual({ reason: 'The request was not sent by a page of this site' });
    const page = await fetch(`${server.url}/collection/remove`, {
      method: 'POST',
      headers: { origin: server.url, ...json, cookie: 'theme=dark; language=en' },
      body: '{}',
    });
    expect(await page.text()).toContain('<html lang="en"');
    const reasonOf = async (path: string, headers: Record<string, string>) =>
      (await post(path, '{}', { ...json, ...headers })).body['reason'] as unknown;
    expect(await reasonOf('/collection/remove?lang=en', {})).toBe('Say which document or which collection is removed');
    expect(await reasonOf('/collection/remove?lang=zh', { cookie: 'language=en' })).toBe('请指明移除哪份文件或哪个集合');
    expect(await reasonOf('/collection/remove', { 'accept-language': 'en-GB' })).toBe('Say which document or which collection is removed');
    expect(await reasonOf('/collection/remove', {})).toBe('请指明移除哪份文件或哪个集合');
  });

  it('writes no path that its name asks for', async () => {
    const sent = await post('/collection/uploads', formOf('../../../evil.txt', '第一条 试验。'));
    const { uploads } = await ask<{ uploads: { fileName: string }[] }>('query($batch: ID!) { uploads(batch: $batch) { fileName } }', {
      batch: String(sent.body['to']).split('/').at(-1),
    });
    expect(uploads.map(({ fileName }) => fileName)).toEqual(['evil.txt']);
    for (const name of ['..', '../x', 'a/b', 'samples', '.hidden', 'x'.repeat(41)]) {
      expect((await post('/collection/uploads', formOf('a.txt', 'x', name))).status).toBe(400);
    }
    expect(readdirSync(folder).map((file) => basename(file))).not.toContain('evil.txt');
  });

  it('is not read where it is too large, and the rest is answered', async () => {
    const sent = await post('/collection/uploads', new Uint8Array(16), {
      'content-type': 'multipart/form-data; boundary=x',
    });
    expect(sent.status).toBe(400);
    // `fetch` sets the length itself; a client that lies about it or says nothing meets the same limit while sending.
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(`${server.url}/collection/uploads`, {
        method: 'POST',
        headers: { origin: server.url, 'content-type': 'multipart/form-data; boundary=x', 'content-length': 60 * 1024 * 1024 },
      });
      request.on('response', (response) => resolve(response.statusCode)).on('error', reject);
      request.flushHeaders();
    });
    expect(status).toBe(413);
    expect(await countDocuments()).toBe(1);
  });
});

describe('what is not from the page is refused', () => {
  const PATHS = [
    '/collection/uploads',
    '/collection/remove',
    '/collection/uploads/00000000-0000-4000-8000-000000000000/confirm',
    '/collection/token',
  ];
  const send = (path: string, headers: Record<string, string>): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const request = httpRequest(`${server.url}${path}`, { method: 'POST', headers });
      request.on('response', (response) => (response.resume(), resolve(response.statusCode))).on('error', reject);
      request.end('{"collection":"samples"}');
    });
  it.each<[string, (own: string) => Record<string, string>]>([
    ['from a foreign origin', () => ({ origin: 'https://evil.example' })],
    ['with a forged host', () => ({ host: 'evil.example', origin: 'http://evil.example' })],
    ['through a proxy', (own) => ({ origin: own, 'x-forwarded-for': '10.0.0.1' })],
  ])('%s', async (what, headers) => {
    for (const path of PATHS) {
      // The token is asked of who comes through a proxy; here there is none to give.
      if (path === '/collection/token' && what === 'through a proxy') continue;
      expect(await send(path, { ...json, ...headers(server.url) })).toBe(403);
    }
    expect(await countDocuments()).toBe(1);
  });

  it('and GraphQL knows no mutation', async () => {
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: json, body: '{"query":"mutation { remove }"}' });
    expect(((await response.json()) as { errors: unknown[] }).errors).toHaveLength(1);
    const { __schema } = await ask<{ __schema: { mutationType: unknown } }>('{ __schema { mutationType { name } } }');
    expect(__schema.mutationType).toBeNull();
  });
});
