import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_FILES } from './seeds.ts';

const LAUNCHER = fileURLToPath(new URL('../api/launch/jingwei.mjs', import.meta.url));
let folder: string;
let store: string;

function jingwei(...argv: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...argv], { encoding: 'utf8', cwd: folder });
  return { status, out: stdout, err: stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  store = `sqlite:${join(folder, 'graph.db')}`;
  mkdirSync(join(folder, 'corpus', 'deep'), { recursive: true });
  for (const file of SAMPLE_FILES.slice(2, 4)) copyFileSync(file, join(folder, 'corpus', 'deep', basename(file)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('jingwei', () => {
  it('shows its commands, and fails on one that it does not know', () => {
    expect(jingwei('--help')).toMatchObject({ status: 0, out: expect.stringContaining('ingest') as unknown });
    expect(jingwei('nonsense')).toMatchObject({ status: 2, err: expect.stringContaining('nonsense') as unknown });
    expect(jingwei('ingest', '--nonsense')).toMatchObject({
      status: 2,
      err: expect.stringMatching(/^没有选项 --nonsense\n用法：.*ingest/) as unknown,
    });
    expect(jingwei('ingest', '--help')).toMatchObject({ status: 0, out: expect.stringMatching(/^用法：npx jingwei ingest/) as unknown });
  });

  it('parses a file into the form of the annotation guide', () => {
    const [, , , file = ''] = SAMPLE_FILES;
    const { status, out } = jingwei('parse', file, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      meta: { docNumber: '晋银发〔2024〕53号', docType: '实施意见', region: { code: '140000' }, issued: '2024-07-18' },
      clauses: expect.arrayContaining([
        expect.objectContaining({ path: '3/14', label: '（十四）', heading: '大力发展绿色保险' }),
      ]) as unknown,
      departments: expect.arrayContaining([
        expect.objectContaining({ clause: '3/14', name: '国家金融监督管理总局山西监管局', lead: true }),
      ]) as unknown,
    });
  });

  it('prints several files one a row, so that a program can read them', () => {
    const { out } = jingwei('parse', join(folder, 'corpus'), '--json');
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { doc: string });
    expect(rows.map(({ doc }) => doc)).toEqual(SAMPLE_FILES.slice(2, 4).map((file) => basename(file, '.txt')));
  });

  it('explains a file clause by clause', () => {
    const { status, out } = jingwei('parse', SAMPLE_FILES[3] ?? '', '--explain');
    expect(status).toBe(0);
    expect(out).toMatch(
      /【3\/14】 （十四） 大力发展绿色保险\n {2}责任部门 {2}“国家金融监督管理总局山西监管局” · 牵头\n(?: {6,8}.*\n)*? {6}—— .*（department\.closing-list）/,
    );
  });

  it('lists unknown names of files, one a row', () => {
    const { status, out } = jingwei('review', '--files', join(folder, 'corpus'), '--json');
    expect(status).toBe(0);
    const kinds = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { kind: string }).kind);
    expect(kinds.length).toBeGreaterThan(0);
    expect(['department', 'instrument', 'addressee', 'bearer']).toEqual(expect.arrayContaining([...new Set(kinds)]));
  });

  it('writes one file a document, named after the stem of its source', () => {
    const out = join(folder, 'out');
    expect(jingwei('parse', join(folder, 'corpus'), '--json', '--out', out).status).toBe(0);
    for (const file of SAMPLE_FILES.slice(2, 4)) {
      const name = basename(file, '.txt');
      expect(JSON.parse(readFileSync(join(out, `${name}.json`), 'utf8'))).toMatchObject({ doc: name });
    }
  });

  it('keeps the results of two files that bear one name apart, and parses the rest where one path is missing', () => {
    const twins = join(folder, 'twins');
    mkdirSync(twins);
    for (const ending of ['txt', 'md'])
      writeFileSync(join(twins, `通知.${ending}`), `关于绿色保险的通知（${ending}）\n一、银行应当报告。\n`);
    const out = join(folder, 'apart');
    expect(jingwei('parse', join(folder, 'nowhere'), twins, '--out', out)).toMatchObject({
      status: 1,
      err: expect.stringContaining('nowhere') as unknown,
    });
    const titles = ['通知.json', '通知.txt.json'].map(
      (file) => (JSON.parse(readFileSync(join(out, file), 'utf8')) as { meta: { title: string } }).meta.title,
    );
    expect(titles).toEqual([expect.stringContaining('（md）') as unknown, expect.stringContaining('（txt）') as unknown]);
  });

  it.skipIf(process.platform === 'win32')('ends quietly when who reads its output has seen enough', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', '"$0" "$1" parse "$2" "$2" --explain | true', process.execPath, LAUNCHER, SAMPLE_FILES[3] ?? ''],
      { encoding: 'utf8', cwd: folder },
    );
    expect([status, stderr]).toEqual([0, '']);
  });

  it('ingests folders, lists them, answers from them and removes them', () => {
    const rows = jingwei('ingest', join(folder, 'corpus'), '--store', store, '--json')
      .out.trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { status: string; documentId: string; path: string });
    expect(rows.map(({ status }) => status)).toEqual(['loaded', 'loaded']);
    expect(jingwei('ingest', join(folder, 'corpus'), '--store', store).out).toMatch(/未变化 2/);
    expect(jingwei('list', '--store', store).out).toMatch(/晋银发〔2024〕53号/);
    expect(jingwei('reannotate', '--store', store)).toMatchObject({ status: 0, out: '没有需要重新标注的文件。\n' });
    expect(jingwei('search', '山西的绿色保险由哪个部门牵头', '--store', store).out).toMatch(/国家金融监督管理总局山西监管局/);
    expect(jingwei('remove', rows[0]?.documentId ?? '', '--store', store).status).toBe(0);
    expect(jingwei('remove', rows[0]?.documentId ?? '', '--store', store)).toMatchObject({
      status: 1,
      err: expect.stringContaining('没有这份文件') as unknown,
    });
    expect(jingwei('remove', '--collection', 'own', '--store', store).status).toBe(0);
    expect(jingwei('list', '--store', store).out).toMatch(/没有文件/);
  });

  it('names each file that it cannot take with the reason, loads the rest and ends with 1', () => {
    const empty = join(folder, 'empty.txt');
    const picture = join(folder, 'picture.txt');
    const hollow = join(folder, 'hollow');
    writeFileSync(empty, '');
    writeFileSync(picture, Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001080600000 01f15c489'.replaceAll(' ', ''), 'hex'));
    mkdirSync(hollow);
    const missing = join(folder, 'missing.txt');
    const good = SAMPLE_FILES[4] ?? '';
    const { status, out } = jingwei('ingest', empty, picture, hollow, missing, good, '--store', store, '--json');
    expect(status).toBe(1);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { path: string; status: string; code?: string; reason?: string });
    const of = (path: string) => rows.find((row) => row.path === path);
    expect(of(empty)).toMatchObject({ status: 'failed', code: 'FILE_EMPTY' });
    expect(of(picture)).toMatchObject({ status: 'failed', code: 'FILE_NOT_TEXT', reason: expect.stringMatching(/PNG/i) as unknown });
    expect(of(hollow)).toMatchObject({ status: 'failed', code: 'FOLDER_EMPTY' });
    expect(of(missing)).toMatchObject({ status: 'failed', code: 'FILE_MISSING' });
    expect(of(good)).toMatchObject({ status: 'loaded' });
    for (const row of rows.filter((entry) => entry.status === 'failed')) expect(row.reason).toContain(basename(row.path));
  });

  it('answers a file of questions row by row, and names a row that is none', () => {
    const questions = join(folder, 'questions.jsonl');
    jingwei('ingest', SAMPLE_FILES[3] ?? '', '--store', store);
    writeFileSync(questions, '{"id":"a","q":"山西的绿色保险由哪个部门牵头"}\n\n{"id":"b","q":"绿色信托"}\n');
    const { out } = jingwei('search', '--batch', questions, '--store', store);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; hits: { document: string; path: string }[] });
    expect(rows.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(rows[0]?.hits[0]).toEqual({ document: basename(SAMPLE_FILES[3] ?? '', '.txt'), path: '3/14' });
    writeFileSync(questions, '{"id":"a"}\n');
    expect(jingwei('search', '--batch', questions, '--store', store)).toMatchObject({
      status: 1,
      err: expect.stringContaining('questions.jsonl:1') as unknown,
    });
  });

  it.each([
    ['a store that is no address', ['list', '--store', 'graph.db'], /sqlite:/, 2],
    ['a server that is away', ['list', '--store', 'bolt://127.0.0.1:9'], /127\.0\.0\.1:9/, 1],
    ['nothing to ingest', ['ingest'], /ingest/, 2],
    ['a collection without a name', ['ingest', 'x.txt', '--collection', ''], /--collection/, 2],
    [
      'a report that cannot be written, before anything is read',
      ['ingest', 'x.txt', '--report', 'nowhere/r.json'],
      /^nowhere\/r\.json — /,
      1,
    ],
    ['a kind of unknown names that there is not', ['review', '--kind', 'x'], /department、instrument/, 2],
    ['files to review without saying so', ['review', 'x.txt'], /--files/, 2],
    ['a question and a file at once', ['search', '问', '--batch', 'x'], /--batch/, 2],
    ['a collection that is not held', ['list', '--collection', 'x', '--store', 'sqlite:none.db'], /“x”/, 1],
  ])('fails on %s in one clear line', (_what, argv, message, code) => {
    const { status, err } = jingwei(...argv);
    expect(status).toBe(code);
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
