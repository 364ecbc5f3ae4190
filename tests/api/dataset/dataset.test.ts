import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { divideDump } from '../../../api/dataset/contributions.ts';
import { checkRows } from '../../../api/dataset/files.ts';
import { readDataset } from '../../../api/dataset/read.ts';
import type { Manifest } from '../../../api/dataset/manifest.ts';
import { writeDataset } from '../../../api/dataset/write.ts';
import { putContribution } from '../../../api/cli/import.ts';
import { loadOntology } from '../../../graph/ontology/load.ts';
import { readSheet } from '../export/read-xlsx.ts';
import { ingest, NOW, plain, SAMPLE_FILES, temporaryStore } from '../../seeds.ts';

const DAY = '2026-01-01';
const MAIN = fileURLToPath(new URL('../../../api/cli/main.ts', import.meta.url));
const { store, folder, dispose } = temporaryStore();
const at = (format: string): string => join(folder, `dataset-${format}`);

beforeAll(async () => {
  await ingest(store, SAMPLE_FILES, 'samples');
  for (const format of ['csv', 'xlsx', 'sqlite', 'jsonl'] as const)
    await writeDataset(store, at(format), { format, language: 'zh', day: DAY });
  await writeDataset(store, at('english'), { format: 'jsonl', language: 'en', day: DAY });
  await writeDataset(store, at('english-xlsx'), { format: 'xlsx', language: 'en', day: DAY });
});
afterAll(dispose);

describe('the dataset', () => {
  it('reloaded into an empty store gives the same graph', async () => {
    const empty = temporaryStore();
    try {
      for (const contribution of divideDump(readDataset(at('jsonl')), NOW)) await putContribution(empty.store, contribution);
      expect(plain(await empty.store.dump())).toEqual(plain(await store.dump()));
    } finally {
      await empty.dispose();
    }
  });

  it.each(['csv', 'xlsx', 'sqlite', 'jsonl'])('as %s bears version, citation and the checksum of every file', (format) => {
    const manifest = JSON.parse(readFileSync(join(at(format), 'dataset.json'), 'utf8')) as Manifest;
    const files = readdirSync(at(format)).filter((file) => file !== 'dataset.json');
    expect(manifest.files.map(({ path }) => path).toSorted()).toEqual(files.toSorted());
    for (const { path, sha256 } of manifest.files) {
      expect(
        createHash('sha256')
          .update(readFileSync(join(at(format), path)))
          .digest('hex'),
      ).toBe(sha256);
    }
    expect(manifest.citation).toContain('5份文件[DS]');
    expect(manifest.tables.map(({ name }) => name)).toEqual([...loadOntology().nodes.keys(), ...loadOntology().edges.keys()]);
  });

  it('answers questions in plain SQL, without this program', () => {
    const database = new DatabaseSync(join(at('sqlite'), 'jingwei.sqlite'), { readOnly: true });
    try {
      const leads = database
        .prepare(
          `SELECT b.name, a.words FROM ASSIGNED_TO a JOIN Body b ON b.id = a.toId JOIN Clause c ON c.id = a.fromId
           JOIN APPLIES_IN r ON r.fromId = c.documentId WHERE r.toId = '140000' AND c.heading LIKE '%绿色保险%' AND a.role = 'lead'`,
        )
        .all();
      expect(leads).toEqual([{ name: '国家金融监督管理总局山西监管局', words: expect.any(String) as unknown }]);

      const [insured] = database
        .prepare(
          `SELECT count(DISTINCT r.toId) AS regions FROM USES u JOIN Instrument i ON i.id = u.toId JOIN APPLIES_IN r ON r.fromId = u.documentId AND r.role = 'own'
           WHERE i.class = 'insurance'`,
        )
        .all();
      expect(insured?.['regions']).toBe(5);

      const targets = database.prepare("SELECT value, unit, words FROM Target WHERE metric LIKE '%绿色贷款余额%'").all();
      expect(targets).toContainEqual(expect.objectContaining({ value: 2000, unit: '亿元' }));
      for (const { words } of targets) expect(words).toContain('2000');
    } finally {
      database.close();
    }
  });

  it('has a row of the codebook for every column, and the words of every row are what the text says there', () => {
    const database = new DatabaseSync(join(at('sqlite'), 'jingwei.sqlite'), { readOnly: true });
    try {
      const known = new Set(
        database
          .prepare('SELECT "table" || \'.\' || "column" AS name FROM codebook')
          .all()
          .map(({ name }) => String(name)),
      );
      const tables = [...loadOntology().nodes.keys(), ...loadOntology().edges.keys()];
      for (const table of tables) {
        for (const { name } of database.prepare(`SELECT name FROM pragma_table_info('${table}')`).all()) {
          expect(known).toContain(`${table}.${String(name)}`);
        }
      }
      const rows = database
        .prepare(
          'SELECT u.words, substr(t.source, u.spanStart + 1, u.spanEnd - u.spanStart) AS printed FROM USES u JOIN Text t ON t.documentId = u.documentId WHERE t.current = 1',
        )
        .all();
      expect(rows.length).toBeGreaterThan(100);
      const bare = (text: unknown): string => String(text).replace(/\s/g, '');
      for (const { words, printed } of rows) expect(bare(words)).toBe(bare(printed));
    } finally {
      database.close();
    }
  });

  it('describes itself in Chinese, or in English without a Han character but for the product and the names of levels and kinds', () => {
    const codebook = (name: string): Record<string, string>[] =>
      readFileSync(join(at(name), 'codebook.jsonl'), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, string>);
    const [zh, en] = [codebook('jsonl'), codebook('english')];
    const meaning = (rows: typeof zh, table: string, column: string) =>
      rows.find((row) => row['table'] === table && row['column'] === column);
    expect(meaning(zh, 'USES', 'spanStart')).toMatchObject({ tableName: '使用工具', unit: 'UTF-16 单元', made: '由程序算出' });
    expect(meaning(en, 'USES', 'spanStart')).toMatchObject({ tableName: 'uses', unit: 'UTF-16 unit', made: 'computed' });
    expect(meaning(zh, 'Target', 'metric')?.['precision']).toMatch(/^0\.83（2026-11-22 随机抽取 12 条核对原文，10 条正确：指标/);
    expect(zh.filter((row) => !/\p{Script=Han}/u.test(row['meaning'] ?? '')).map((row) => row['meaning'])).toEqual([]);
    // Values that stand in the data are quoted as they stand there.
    const values = /国家|省|市|县|跨区域|供给|环境|需求型|发文字号|中文/gu;
    const chinese = en.flatMap((row) => Object.values(row).filter((text) => /\p{Script=Han}/u.test(text.replace(values, ''))));
    expect(chinese).toEqual([]);
    const manifests = ['jsonl', 'english'].map((name) => JSON.parse(readFileSync(join(at(name), 'dataset.json'), 'utf8')) as Manifest);
    expect(manifests.map(({ language }) => language)).toEqual(['zh', 'en']);
    expect(manifests[1]?.citation).toContain('dataset: 5 documents[DS]');
    expect(`${manifests[1]?.name}${manifests[1]?.licence}${manifests[1]?.citation}`).not.toMatch(/\p{Script=Han}/u);
    expect(readFileSync(join(at('english'), 'README.txt'), 'utf8')).toContain('One table for each kind of node');
    expect(readFileSync(join(at('jsonl'), 'README.txt'), 'utf8')).toContain('每类节点一张表');
    const told = readSheet(readFileSync(join(at('english-xlsx'), 'Clause.xlsx')), 2).flat();
    expect(told.map(({ value }) => value)).toContain('Clause: A numbered unit of the text, or a part of it that no number covers');
    expect(told.filter(({ value }) => /\p{Script=Han}/u.test(value.replace(/。|经纬/gu, '')))).toEqual([]);
  });

  it('as Excel says what a sheet cannot hold, and is refused where rows would be missing', () => {
    expect(readFileSync(join(at('xlsx'), 'README.txt'), 'utf8')).toContain('xlsx 格式不含 Text 表的 source');
    expect(readFileSync(join(at('csv'), 'README.txt'), 'utf8')).not.toContain('xlsx');
    const heads = readSheet(readFileSync(join(at('xlsx'), 'Text.xlsx')), 1)[0]?.map(({ value }) => value);
    expect(heads).not.toContain('source');
    const table = (rows: number) => [{ name: 'MENTIONS', rows: Array.from<never>({ length: rows }) }];
    expect(() => checkRows(table(1_048_576))).toThrow('MENTIONS 有 1048576 行');
    expect(() => checkRows(table(1_048_575))).not.toThrow();
  });

  it('as CSV has one line a row behind the head', () => {
    const manifest = JSON.parse(readFileSync(join(at('csv'), 'dataset.json'), 'utf8')) as Manifest;
    const regions = readFileSync(join(at('csv'), 'Region.csv'), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(regions.length - 1).toBe(manifest.tables.find(({ name }) => name === 'Region')?.rows);
    expect(regions[0]?.startsWith('\uFEFFid,')).toBe(true);
  });
});

describe('the command', () => {
  const ADDRESS = ['--store', `sqlite:${join(folder, 'graph.db')}`];
  const run = (...args: string[]) => spawnSync(process.execPath, [MAIN, ...args, ...ADDRESS], { encoding: 'utf8' });

  it('writes into a new folder and leaves a filled one alone', () => {
    const out = join(folder, 'out');
    expect(run('export', '--out', out, '--format', 'jsonl').status).toBe(0);
    const again = run('export', '--out', out);
    expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('已经有文件') as unknown]);
    expect(readdirSync(folder).filter((name) => name.startsWith('.out'))).toEqual([]);
    appendFileSync(join(out, 'Region.jsonl'), '{}\n');
    const spoilt = run('import', out);
    expect([spoilt.status, spoilt.stderr]).toEqual([1, expect.stringContaining('Region.jsonl') as unknown]);
  });

  it('writes into the empty folder in which it stands, and leaves one beside it alone that is named alike', () => {
    const [here, beside] = [join(folder, 'here'), join(folder, 'here.partial')];
    for (const each of [here, beside]) mkdirSync(each);
    writeFileSync(join(beside, 'notes.txt'), 'mine');
    expect(spawnSync(process.execPath, [MAIN, 'export', '--out', '.', '--format', 'jsonl', ...ADDRESS], { cwd: here }).status).toBe(0);
    expect(existsSync(join(here, 'dataset.json'))).toBe(true);
    expect(readFileSync(join(beside, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('says so when what it is to load is no dataset', () => {
    const wrong = join(folder, 'wrong');
    mkdirSync(wrong);
    for (const content of ['{', '{}', 'null', '{"format":"jsonl"}']) {
      writeFileSync(join(wrong, 'dataset.json'), content);
      expect(() => readDataset(wrong)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
    }
  });

  it('writes the codebook in English when it is asked', () => {
    const out = join(folder, 'in-english');
    expect(run('export', '--out', out, '--lang', 'en').status).toBe(0);
    expect(readFileSync(join(out, 'codebook.csv'), 'utf8')).toContain('Node from which the edge leads');
    expect(run('export', '--out', join(folder, 'x'), '--lang', 'fr').stderr).toContain('zh、en');
  });

  it('says which formats there are', () => {
    expect(run('export', '--out', join(folder, 'x'), '--format', 'doc').stderr).toContain('csv、xlsx、sqlite、jsonl');
  });
});
