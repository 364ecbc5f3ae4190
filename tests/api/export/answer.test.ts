import { once } from 'node:events';
import { get as httpGet } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../../../api/server.ts';
import { makeServices } from '../../../api/services.ts';
import { readDocx } from '../../../ingest/read/docx/read-docx.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../../seeds.ts';
import { serveLongList, type Watch } from './long-list.ts';
import { readCsv } from './read-csv.ts';
import { readSheet } from './read-xlsx.ts';

const { store, dispose } = temporaryStore();
const services = makeServices(store);
let server: RunningServer;
const logged: string[] = [];

beforeAll(async () => {
  await ingest(store, SAMPLE_FILES, 'samples');
  server = await startServer({ services, host: '127.0.0.1', port: 0, web: false, log: (line) => logged.push(line) });
});
afterAll(async () => {
  await server.close();
  await dispose();
});

const variables = { question: '绿色保险', filters: { regions: ['140000'] } };
const exportOf = (path: string, asked: object = variables, base = server.url) =>
  fetch(`${base}/export/${path}?variables=${encodeURIComponent(JSON.stringify(asked))}`);
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

describe('search results as a file', () => {
  it('has the rows of the page, in its order and with its filters, whatever the length of a page', async () => {
    const asked = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `query ($question: String!, $filters: SearchFilters) { search(question: $question, filters: $filters, first: 100) { totalCount edges { node { id text } } } }`,
        variables: { question: '绿色', filters: {} },
      }),
    });
    const { data } = (await asked.json()) as { data: { search: { totalCount: number; edges: { node: { id: string; text: string } }[] } } };
    const { rows } = (await (await exportOf('search.json', { question: '绿色', filters: {} })).json()) as {
      rows: { rank: number; documentId: string; path: string; text: string }[];
    };
    expect(data.search.totalCount).toBeGreaterThan(100);
    expect(rows.map(({ rank }) => rank)).toEqual(Array.from({ length: data.search.totalCount }, (_, at) => at + 1));
    expect(rows.slice(0, 100).map(({ documentId, path, text }) => [`${documentId}/${path}`, text])).toEqual(
      data.search.edges.map(({ node }) => [node.id, node.text]),
    );
    expect(new Set(rows.map(({ documentId, path }) => `${documentId}/${path}`)).size).toBe(rows.length);
  });

  it('has the same rows in every format, under a Chinese name', async () => {
    const csv = await exportOf('search.csv');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(decodeURIComponent(csv.headers.get('content-disposition') ?? '')).toMatch(
      /^attachment; filename="jingwei-search-\d{4}-\d\d-\d\d\.csv"; filename\*=UTF-8''经纬-检索结果-绿色保险-\d{4}-\d\d-\d\d\.csv$/,
    );
    const bytes = await bytesOf(csv);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...records] = readCsv(new TextDecoder().decode(bytes));
    const sheet = readSheet(await bytesOf(await exportOf('search.xlsx')), 1);
    expect(sheet[0]?.map(({ value }) => value)).toEqual(head);
    expect(sheet.length).toBe(records.length + 1);
    const text = head?.indexOf('原文') ?? -1;
    const letter = String.fromCharCode(65 + text);
    expect(sheet.slice(1).map((row) => row.find(({ at }) => at.startsWith(letter))?.value)).toEqual(records.map((record) => record[text]));
    const { rows } = (await (await exportOf('search.json')).json()) as { rows: { text: string }[] };
    expect(rows.map((row) => row.text)).toEqual(records.map((record) => record[text]));
    expect(new Set(records.map((record) => record[head?.indexOf('地区') ?? -1]))).toEqual(new Set(['山西省']));
    const word = readDocx(await bytesOf(await exportOf('search.docx'))).text;
    expect(word).toContain('检索结果：绿色保险');
    expect(word).toContain('晋银发〔2024〕53号[A]. (2024-07-18)');
  });

  it('says why there are no links, and gives them where the server knows its address', async () => {
    const said = readSheet(await bytesOf(await exportOf('search.xlsx')), 2).map((row) => row.map(({ value }) => value));
    expect(said.find(([name]) => name === '链接')?.[1]).toContain('JINGWEI_URL');
    const known = await startServer({
      services: makeServices(store, { publicUrl: 'https://jingwei.example' }),
      host: '127.0.0.1',
      port: 0,
      web: false,
      log: () => undefined,
    });
    const read = (await (await exportOf('search.json', variables, known.url)).json()) as {
      metadata: { remarks: { key: string }[] };
      rows: { link: string; documentId: string; path: string }[];
    };
    await known.close();
    expect(read.metadata.remarks.some(({ key }) => key === 'links')).toBe(false);
    for (const { link, documentId, path } of read.rows)
      expect(link).toBe(`https://jingwei.example/documents/${documentId}?at=${path}#${path}`);
  });
});

describe('what is asked wrongly', () => {
  it.each([
    ['nothing.csv', '{}', 400, '没有名为“nothing”的清单'],
    ['', '{}', 400, '没有名为“”的清单'],
    ['search', '{}', 400, '没有 空的 格式'],
    ['search.pdf', '{}', 400, '可以用：csv、xlsx、docx、json'],
    ['search.csv', '{', 400, '不是 JSON'],
    ['search.csv', '[1]', 400, 'JSON 对象'],
    ['search.csv', '{}', 400, 'variables 中的 question'],
    ['search.csv', '{"question":7}', 400, 'variables 中的 question'],
    ['search.csv', '{"question":"绿","filters":{"nix":1}}', 400, 'variables 中的 filters'],
    ['search.csv', '{"question":" "}', 400, '没有输入问题'],
    ['search.csv', '{"question":"绿","asOf":"去年"}', 400, '日期“去年”不存在'],
  ])('%s %s is %i and says %s', async (path, asked, status, says) => {
    const response = await fetch(`${server.url}/export/${path}?variables=${encodeURIComponent(asked)}`);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBeNull();
    expect(await response.text()).toContain(says);
    expect(logged).toEqual([]);
  });

  it('is any method but GET and HEAD', async () => {
    expect((await fetch(`${server.url}/export/search.csv`, { method: 'POST' })).status).toBe(400);
    const head = await fetch(`${server.url}/export/search.csv?variables=${encodeURIComponent(JSON.stringify(variables))}`, {
      method: 'HEAD',
    });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});

/** How long a list is once it has not grown for a second; a busy machine takes a while to fill the buffers. */
async function settled(list: readonly unknown[]): Promise<number> {
  for (let before = -1; before !== list.length;) {
    before = list.length;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  return list.length;
}

describe('a long list', () => {
  const watch: Watch = { pages: [] };
  let long: Awaited<ReturnType<typeof serveLongList>>;
  const said: string[] = [];
  beforeAll(async () => {
    long = await serveLongList(services, watch, (line) => said.push(line));
  });
  afterAll(() => {
    long.server.closeAllConnections();
    long.server.close();
  });
  const longOf = (format: string, rows: number) => exportOf(`long.${format}`, { rows }, long.url);

  it('comes whole, page after page', async () => {
    const records = readCsv(new TextDecoder().decode(await bytesOf(await longOf('csv', 12_345))));
    expect(records.slice(1).map(([id]) => Number(id))).toEqual(Array.from({ length: 12_345 }, (_, at) => at + 1));
  });

  it.each([
    ['docx', 1_000, 200],
    ['docx', 1_001, 413],
    ['xlsx', 50_001, 413],
  ])('as %s of %i rows is %i', async (format, rows, status) => {
    const response = await longOf(format, rows);
    expect(response.status).toBe(status);
    if (status === 413) expect(await response.text()).toMatch(/最多 (?:1000|50000) 行。请改用 CSV/);
    else await response.arrayBuffer();
  });

  it('is read no further than it is taken, and not at all once nobody takes it', async () => {
    watch.pages.length = 0;
    const request = httpGet(`${long.url}/export/long.csv?variables=${encodeURIComponent('{"rows":1000000}')}`);
    const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream & { pause(): void }];
    response.pause();
    // 10,000 pages in all: the sockets' buffers are full long before.
    const held = await settled(watch.pages);
    expect(held).toBeLessThan(500);
    request.destroy();
    expect(await settled(watch.pages)).toBeLessThanOrEqual(held + 1);
    expect(said).toEqual([]);
  });

  it('that fails on the way is cut off, so that nobody takes a part for the whole', async () => {
    watch.before = (from) => {
      if (from === 500) throw new Error('the store is gone');
    };
    const response = await longOf('csv', 1_000);
    await expect(response.text()).rejects.toThrow();
    delete watch.before;
    expect(said.join('\n')).toContain('the store is gone');
  });
});
