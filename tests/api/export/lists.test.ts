import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { LISTS } from '../../../api/export/lists.ts';
import { readSchemaText } from '../../../api/schema.ts';
import { readDocx } from '../../../ingest/read/docx/read-docx.ts';
import { readCsv } from './read-csv.ts';
import { readElements, readPart, readSheet } from './read-xlsx.ts';
import { serve } from './served.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { fetchList, ask } = serve();

async function bytesOf(path: string, variables: object): Promise<Uint8Array> {
  const response = await fetchList(path, variables);
  if (response.status !== 200) throw new Error(await response.text());
  return new Uint8Array(await response.arrayBuffer());
}

/** Records of a CSV export as objects by their Chinese names. */
async function recordsOf(list: string, variables: object): Promise<Record<string, string>[]> {
  const [head = [], ...records] = readCsv(new TextDecoder().decode(await bytesOf(`${list}.csv`, variables)));
  return records.map((record) => Object.fromEntries(head.map((name, at) => [name, record[at] ?? ''])));
}

interface ReadJson {
  readonly metadata: {
    readonly columns: readonly { readonly key: string; readonly zh: string }[];
    readonly remarks: readonly { readonly key: string; readonly value: string }[];
  };
  readonly rows: readonly Record<string, unknown>[];
}
const jsonOf = async (list: string, variables: object) =>
  JSON.parse(new TextDecoder().decode(await bytesOf(`${list}.json`, variables))) as ReadJson;

describe('every list', () => {
  it.each(LISTS.map((list) => [list.name, list] as const))('%s asks what the schema answers', (_name, { document }) => {
    expect(validate(buildSchema(readSchemaText()), parse(document)).map(({ message }) => message)).toEqual([]);
  });

  it('stands in the README and in the words of the page that offers it', () => {
    const readme = readFileSync(`${root}/api/export/README.md`, 'utf8');
    const words = readFileSync(`${root}/web/src/lib/messages/take-along.ts`, 'utf8');
    for (const { name } of LISTS) {
      expect(readme).toContain(`\`${name}\``);
      expect(words).toMatch(new RegExp(`'?${name}'?: '导出`));
    }
  });

  it('that a page offers exists', () => {
    const offered = globSync('web/src/routes/**/*.svelte', { cwd: root }).flatMap((file) =>
      [...readFileSync(`${root}/${file}`, 'utf8').matchAll(/<TakeAlong list="([^"]+)"/g)].map((match) => match[1]),
    );
    expect(offered.toSorted()).toEqual(LISTS.map(({ name }) => name).toSorted());
  });
});

describe('duties', () => {
  const variables = { for: '银行业金融机构', extent: { reading: 'APPLICABLE', asOf: '2026-11-21' } };

  it('has the sentences of the register in its order, each once', async () => {
    const { duties } = await ask<{ duties: { totalCount: number; edges: { node: { statement: { id: string; quote: string } } }[] } }>(
      'query ($for: String!, $extent: Extent) { duties(for: $for, extent: $extent, first: 1000) { totalCount edges { node { statement { id quote } } } } }',
      variables,
    );
    const records = await recordsOf('duties', variables);
    expect(records.length).toBe(duties.totalCount);
    expect(records.map((record) => record['要点编号'])).toEqual(duties.edges.map(({ node }) => node.statement.id));
    expect(records.map((record) => record['原句'])).toEqual(duties.edges.map(({ node }) => node.statement.quote));
    expect(new Set(records.map((record) => record['要点编号'])).size).toBe(records.length);
  });

  it('keeps the filters of the page and says them', async () => {
    const filtered = { ...variables, groups: ['NAMED'], modalities: ['oblige'] };
    const { rows, metadata } = await jsonOf('duties', filtered);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row['group']))).toEqual(new Set(['直接点名']));
    const said = new Map(metadata.remarks.map(({ key, value }) => [key, value]));
    expect(said.get('filters')).toBe('直接点名；应当');
    expect(said.get('reading')).toMatch(/^适用于此/);
    expect(said.get('asOf')).toBe('2026-11-21');
  });

  it('has another row where the page has another group first', async () => {
    const [byRegion, byForce] = await Promise.all([
      recordsOf('duties', variables),
      recordsOf('duties', { ...variables, order: 'MODALITY' }),
    ]);
    expect(byForce.map((record) => record['要点编号']).toSorted()).toEqual(byRegion.map((record) => record['要点编号']).toSorted());
    expect(byForce.map((record) => record['要点编号'])).not.toEqual(byRegion.map((record) => record['要点编号']));
  });

  it('is a Word table of the register with a reference for each document', async () => {
    const bytes = await bytesOf('duties.docx', variables);
    const records = await recordsOf('duties', variables);
    const elements = readElements(readPart(bytes, 'word/document.xml'));
    expect(elements.filter(({ name }) => name === 'w:tr').length).toBe(records.length + 1);
    const documents = new Set(records.map((record) => record['文件编号']));
    const references = readDocx(bytes)
      .text.split('\n')
      .filter((line) => /^［\d+］.*\[A\]\. /.test(line));
    expect(references.length).toBe(documents.size);
  });
});

describe('matrix', () => {
  const variables = { columns: 'CLASSES', phrases: ['碳账户'], extent: { asOf: '2026-11-21' } };

  it('has in each cell as many clauses as a recount of the clauses gives', async () => {
    const [{ rows, metadata }, clauses] = await Promise.all([jsonOf('matrix', variables), recordsOf('matrix-clauses', variables)]);
    const counted = new Map<string, { acts: Set<string>; mentions: Set<string> }>();
    for (const record of clauses) {
      const key = `${record['地区'] ?? ''}|${record['列编号'] ?? ''}`;
      const cell = counted.get(key) ?? { acts: new Set(), mentions: new Set() };
      counted.set(key, cell);
      (record['是否采取'] === '是' ? cell.acts : cell.mentions).add(`${record['文件编号'] ?? ''}/${record['条款路径'] ?? ''}`);
    }
    let cells = 0;
    for (const row of rows) {
      for (const { key } of metadata.columns.slice(4)) {
        const cell = counted.get(`${String(row['region'])}|${key}`);
        const said = String(row[key]);
        if (cell === undefined) expect(said).toMatch(/^(?:未见|上级\/区域文件有：《)/);
        else if (cell.acts.size === 0) expect(said).toBe(`提 ${cell.mentions.size} 条`);
        else expect(Number(/^\p{Script=Han}+ (\d+) 条/u.exec(said)?.[1])).toBe(cell.acts.size);
        cells += 1;
      }
    }
    expect(cells).toBeGreaterThan(100);
  });

  it('is set in tables that fit the page, each with regions and a head', async () => {
    const bytes = await bytesOf('matrix.docx', variables);
    const elements = readElements(readPart(bytes, 'word/document.xml'));
    const tables = elements.filter(({ name }) => name === 'w:tbl').length;
    const { metadata } = await jsonOf('matrix', variables);
    expect(tables).toBe(Math.ceil((metadata.columns.length - 4) / 8));
    expect(elements.filter(({ name }) => name === 'w:tblHeader').length).toBe(tables);
    const { text } = readDocx(bytes);
    expect(text.match(/^地区\t文件数\t/gm)?.length).toBe(tables);
    expect(text).toContain('来源文件');
    expect(text).toContain('晋银发〔2024〕53号[A]');
  });
});

describe('the matrix as it stands on the page', () => {
  const variables = { columns: 'CLASSES', phrases: ['碳账户'], without: ['140000'], extent: { asOf: '2026-11-21' } };
  const turned = { ...variables, transposed: true };
  const gridOf = async (asked: object): Promise<string[][]> => readCsv(new TextDecoder().decode(await bytesOf('matrix.csv', asked)));

  it('turned has a line for each column and a column for each region, cell by cell the same, in every format', async () => {
    const [upright, grid] = await Promise.all([gridOf(variables), gridOf(turned)]);
    const lines = (upright[0] ?? []).slice(1).map((name, at) => [name, ...upright.slice(1).map((row) => row[at + 1])]);
    expect(grid.map(([name, _key, ...cells]) => [name, ...cells]).slice(1)).toEqual(lines);
    expect(grid[0]).toEqual(['列', '列编号', ...upright.slice(1).map(([region]) => region)]);
    const { rows, metadata } = await jsonOf('matrix', turned);
    expect(rows.map((row) => row['columnName'])).toEqual(lines.map(([name]) => name));
    expect(metadata.columns.map(({ key }) => key)).toContain('group-jing-jin-ji');
    const sheet = readSheet(await bytesOf('matrix.xlsx', turned), 1);
    expect(sheet.map((row) => row[0]?.value)).toEqual(['列', ...lines.map(([name]) => name)]);
    const { text } = readDocx(await bytesOf('matrix.docx', turned));
    expect(text).toMatch(/^列\t/m);
    expect(text).not.toMatch(/^地区\t/m);
    for (const region of upright.slice(1).map(([name]) => name ?? '')) expect(text).toContain(region);
  });

  it('says which rows were left out and what the row of a group counts', async () => {
    const { rows, metadata } = await jsonOf('matrix', variables);
    expect(rows.map((row) => row['region'])).not.toContain('山西省');
    expect(rows.find((row) => row['region'] === '京津冀')?.['counted']).toBe('为该区域发布的文件，不含成员各自的文件');
    const said = new Map(metadata.remarks.map(({ key, value }) => [key, value]));
    expect(said.get('left')).toContain('去掉了这些行：山西省');
    expect(said.get('groups')).toContain('只计为该区域发布的文件');
    expect(said.get('documents')).toBe('4 份');
    const chosen = await jsonOf('matrix', { columns: 'CLASSES', regions: ['140000'] });
    expect(chosen.rows.map((row) => row['region'])).toEqual(['山西省']);
    expect(chosen.metadata.remarks.find(({ key }) => key === 'chosenRows')?.value).toBe('山西省');
    expect(chosen.metadata.remarks.some(({ key }) => key === 'groups')).toBe(false);
  });
});

describe('texts', () => {
  const variables = { regions: ['140000', '500105'], instrument: 'insurance', extent: { asOf: '2026-11-21' } };

  it('sets what regions say beside each other, with gaps in words and the words that differ', async () => {
    const { rows, metadata } = await jsonOf('texts', variables);
    expect(metadata.columns.filter(({ key }) => key.startsWith('text')).map(({ zh }) => zh)).toEqual(['山西省', '重庆市江北区']);
    const pair = rows.find((row) => row['group'] === '相互对应');
    expect(pair?.['text1']).toContain('绿色保险');
    for (const word of String(pair?.['differing1']).split('、')) expect(String(pair?.['text1'])).toContain(word);
    expect(rows.some((row) => row['text2'] === '（没有对应的条款）' && row['clause2'] === null)).toBe(true);
  });

  it('says 未收录 apart from 未见', async () => {
    const { rows, metadata } = await jsonOf('texts', { ...variables, regions: ['140000', '460000'] });
    expect(rows.every((row) => row['text2'] === '（未收录）')).toBe(true);
    expect(metadata.remarks.find(({ key }) => key === 'region2')?.value).toMatch(/^未收录/);
  });
});
