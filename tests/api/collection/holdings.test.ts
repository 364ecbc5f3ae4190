import { afterAll, beforeAll, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { join } from 'node:path';
import { startServer, type RunningServer } from '../../../api/server.ts';
import { makeServices } from '../../../api/services.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../../seeds.ts';

const { store, folder, dispose } = temporaryStore();
let server: RunningServer;

beforeAll(async () => {
  await ingest(store, SAMPLE_FILES.slice(0, 3), 'samples');
  await ingest(store, SAMPLE_FILES.slice(3), '课题');
  const collection = {
    rule: { by: 'local' },
    store: { address: `sqlite:${join(folder, 'graph.db')}` },
    folder: join(folder, 'uploads'),
  } as const;
  server = await startServer({ services: makeServices(store), host: '127.0.0.1', port: 0, web: false, log: () => undefined, collection });
});
afterAll(async () => {
  await server.close();
  await dispose();
});

async function ask<T>(query: string): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return ((await response.json()) as { data: T }).data;
}

interface Asked {
  holdings: {
    totalCount: number;
    held: number;
    provinces: number;
    years: number[];
    facets: { kind: string; values: { value: string; documents: number; selected: boolean }[] }[];
    regions: { region: { id: string } | null; documents: number; years: { year: number | null; documents: number }[] }[];
    absentRegions: { id: string }[];
    documents: { edges: { node: { id: string } }[] };
  };
}
const holdings = async (conditions = ''): Promise<Asked['holdings']> =>
  (
    await ask<Asked>(`{ holdings${conditions} { totalCount held provinces years facets { kind values { value documents selected } }
      regions { region { id } documents years { year documents } } absentRegions { id } documents { edges { node { id } } } } }`)
  ).holdings;

/** The same counted from the rows of the store. */
async function recount(): Promise<{ id: string; regionId: string | null; year: string; collections: string[] }[]> {
  const rows = (await store.dump()).nodes;
  const documents = (rows.get('Document') ?? []).filter((row) => row['held'] !== false && row['title'] !== null);
  const sources = await store.query('sourcesByCollection', { collection: '' });
  const held = await store.query('documentsById', { ids: documents.map(({ id }) => id) });
  return held
    .filter((row) => row.held)
    .map(({ id, regionId, issued }) => ({
      id,
      regionId,
      year: issued?.slice(0, 4) ?? 'none',
      collections: sources.filter(({ documentId }) => documentId === id).map(({ collection }) => collection),
    }));
}

it('counts every document once by region and year, as a recount does', async () => {
  const [asked, rows] = [await holdings(), await recount()];
  expect([asked.totalCount, asked.held, rows.length]).toEqual([5, 5, 5]);
  for (const { region, documents, years } of asked.regions) {
    const own = rows.filter(({ regionId }) => regionId === (region?.id ?? null));
    expect(documents).toBe(own.length);
    for (const { year, documents: n } of years) expect(n).toBe(own.filter((row) => row.year === String(year ?? 'none')).length);
  }
  expect(asked.regions.reduce((sum, { documents }) => sum + documents, 0)).toBe(5);
  const known = rows.flatMap(({ year }) => (year === 'none' ? [] : [Number(year)]));
  expect(asked.years[0]).toBe(Math.min(...known));
  expect(asked.years.at(-1)).toBe(Math.max(...known));
  expect(asked.years.length).toBe(Math.max(...known) - Math.min(...known) + 1);
});

it('says which provinces have nothing: those of whose code no document begins', async () => {
  const [{ absentRegions, provinces }, rows] = [await holdings(), await recount()];
  const begun = new Set(rows.map(({ regionId }) => regionId?.slice(0, 2)));
  expect(absentRegions.map(({ id }) => id.slice(0, 2)).filter((code) => begun.has(code))).toEqual([]);
  expect(provinces).toBe(34);
  // 山西, 北京, 重庆 (by 江北区) and 黑龙江 (by 大兴安岭); the group 京津冀 is no province's own.
  expect(absentRegions.length).toBe(30);
});

it('narrows by filters, and counts each kind by the others', async () => {
  const asked = await holdings('(collections: ["课题"])');
  expect([asked.totalCount, asked.held]).toEqual([2, 5]);
  expect(asked.documents.edges.length).toBe(2);
  const values = (kind: string) => asked.facets.find((facet) => facet.kind === kind)?.values ?? [];
  expect(values('collection')).toEqual([
    { value: 'samples', documents: 3, selected: false },
    { value: '课题', documents: 2, selected: true },
  ]);
  expect(values('year').reduce((sum, { documents }) => sum + documents, 0)).toBe(2);
  expect((await holdings('(regions: ["none"])')).totalCount).toBe(0);
});

it('lists doubts by rule, and the names that the command line lists', async () => {
  type Listed = {
    findingRules: { rule: string; findings: number }[];
    findings: { totalCount: number; edges: { node: { document: { id: string }; finding: { message: string } } }[] };
    unknownNames: { totalCount: number; kinds: { names: number }[]; edges: { node: { name: string; document: { id: string } } }[] };
  };
  const listed =
    await ask<Listed>(`{ findingRules { rule findings } findings { totalCount edges { node { document { id } finding { message } } } }
    unknownNames(first: 1) { totalCount kinds { names } edges { node { name document { id } } } } }`);
  const rows = (await store.dump()).nodes.get('Finding') ?? [];
  expect(listed.findings.totalCount).toBe(rows.length);
  expect(listed.findingRules.reduce((sum, { findings }) => sum + findings, 0)).toBe(rows.length);
  expect(new Set(listed.findingRules.map(({ rule }) => rule))).toEqual(new Set(rows.map((row) => row['rule'])));
  expect(listed.unknownNames.kinds.reduce((sum, { names }) => sum + names, 0)).toBe(listed.unknownNames.totalCount);
  expect(listed.unknownNames.edges[0]?.node.document.id).toMatch(/^[a-z2-7]{12}$/);
});

it('gives the whole dataset as one file', async () => {
  const response = await fetch(`${server.url}/export/dataset.jsonl.zip`);
  expect(response.headers.get('content-disposition')).toMatch(/jingwei-dataset-jsonl-\d{4}-\d\d-\d\d\.zip/);
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['Document.jsonl', 'codebook.jsonl', 'dataset.json']));
  const documents = new TextDecoder().decode(files['Document.jsonl']).trim().split('\n');
  expect(documents.length).toBeGreaterThanOrEqual(5);
  expect((await fetch(`${server.url}/export/dataset.doc.zip`)).status).toBe(400);
  const refused = await fetch(`${server.url}/export/dataset.csv.zip`, { method: 'POST' });
  expect([refused.status, await refused.text()]).toEqual([405, '只能用 GET 取数据集。\n']);
}, 30_000);

it('gives it and refuses it in the language of the page, one at a time', async () => {
  const address = `${server.url}/export/dataset.jsonl.zip?lang=en`;
  const [first, second] = await Promise.all([fetch(address), fetch(address)]);
  const [given, refused] = first.ok ? [first, second] : [second, first];
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
  expect(await refused.text()).toBe('The dataset is being made for somebody else; try again in half a minute.\n');
  const files = unzipSync(new Uint8Array(await given.arrayBuffer()));
  expect(new TextDecoder().decode(files['codebook.jsonl'])).toContain('Node from which the edge leads');
  const posted = await fetch(address, { method: 'POST', headers: { 'accept-language': 'zh' } });
  expect(await posted.text()).toBe('The dataset is asked by GET only.\n');
}, 30_000);
