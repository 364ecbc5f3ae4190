import { describe, expect, it } from 'vitest';
import { csvField, writeCsv } from '../../../api/export/csv.ts';
import { writeDocx } from '../../../api/export/docx/write-docx.ts';
import { dispositionOf, fileName } from '../../../api/export/file-name.ts';
import { writeJson } from '../../../api/export/json.ts';
import { documentLink } from '../../../api/export/links.ts';
import { serialDay } from '../../../api/export/xlsx/cells.ts';
import { STYLE } from '../../../api/export/xlsx/styles.ts';
import { writeXlsx } from '../../../api/export/xlsx/write-xlsx.ts';
import { readDocx } from '../../../ingest/read/docx/read-docx.ts';
import { documentAddress } from '../../../web/src/lib/addresses.ts';
import { collect, makeSheet, type MadeRow } from './made-sheet.ts';
import { readCsv } from './read-csv.ts';
import { listParts, readElements, readPart, readSheet } from './read-xlsx.ts';

/** Texts that spoil a file if they are written as they are. */
const TEXTS = [
  '=HYPERLINK("http://x")',
  '＝1+1',
  '-5%',
  '+86',
  '@我',
  '\t制表',
  '“引号”,"逗号"',
  '第一段\n第二段',
  '平常的话',
  'a_x0041_b',
  '\u0000甲\ud800乙<&>',
  '\r\n=1',
];
const rowAt = (number: number): MadeRow => ({
  number: number === 2 ? -2 : number,
  text: TEXTS[(number - 1) % TEXTS.length] ?? '',
  day: number === 1 ? '2024-07-18' : number === 2 ? '2023-10' : null,
});
const sheet = (count = TEXTS.length, base: string | null = null) => makeSheet(count, rowAt, { base });

describe('CSV', () => {
  it('begins with the byte order mark, ends lines in CRLF, and reads back', async () => {
    const bytes = await collect(writeCsv(sheet()));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const records = readCsv(text);
    expect(records[0]).toEqual(['序号', '原文', '日期', '链接']);
    expect(records.length).toBe(TEXTS.length + 1);
    expect(new Set(records.map((record) => record.length))).toEqual(new Set([4]));
    expect(records[1]).toEqual(['1', `'=HYPERLINK("http://x")`, '2024-07-18', '']);
    expect(records[7]?.[1]).toBe('“引号”,"逗号"');
    expect(records[8]?.[1]).toBe('第一段\n第二段');
    expect(records[11]?.[1]).toBe('甲\ufffd乙<&>');
  });

  it.each([
    ['=1+1', `"'=1+1"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['\n=1', `"'\n=1"`],
    ['＝1', `"'＝1"`],
    ['＋1', `"'＋1"`],
    ['－1', `"'－1"`],
    ['＠a', `"'＠a"`],
    ['\u0000=1', `"'=1"`],
    ['=1,2', `"'=1,2"`],
    ['利率-1', '利率-1'],
    [-5, '-5'],
    [0.5, '0.5'],
    [null, ''],
    ['', ''],
  ])('%j is written %s', (value, written) => {
    expect(csvField(value)).toBe(written);
  });
});

describe('JSON', () => {
  it('is one object of metadata and rows, with values as they are', async () => {
    const read = JSON.parse(new TextDecoder().decode(await collect(writeJson(sheet(250))))) as {
      metadata: { totalCount: number; columns: { key: string; meaning: string }[]; remarks: unknown[] };
      rows: Record<string, unknown>[];
    };
    expect(read.metadata.totalCount).toBe(250);
    expect(read.metadata.columns.map(({ key }) => key)).toEqual(['number', 'text', 'day', 'link']);
    expect(read.rows.length).toBe(250);
    expect(read.rows[0]).toEqual({ number: 1, text: TEXTS[0], day: '2024-07-18', link: null });
    expect(new Set(read.rows.map((row) => row['number'])).size).toBe(250);
  });

  it('is whole without a row', async () => {
    expect(JSON.parse(new TextDecoder().decode(await collect(writeJson(sheet(0)))))).toMatchObject({ rows: [] });
  });
});

describe('XLSX', () => {
  it('is a package whose parts are well formed and declared', async () => {
    const bytes = await collect(writeXlsx(sheet(250, 'https://jingwei.example')));
    const parts = listParts(bytes);
    for (const part of parts) expect(() => readElements(readPart(bytes, part)), part).not.toThrow();
    const declared = readElements(readPart(bytes, '[Content_Types].xml')).flatMap(({ attributes }) => attributes['PartName'] ?? []);
    expect(declared.filter((part) => !parts.includes(part.slice(1)))).toEqual([]);
    const targets = readElements(readPart(bytes, 'xl/_rels/workbook.xml.rels')).flatMap(({ attributes }) => attributes['Target'] ?? []);
    expect(targets.filter((target) => !parts.includes(`xl/${target}`))).toEqual([]);
  });

  it('types numbers and days, keeps text as it was, and marks what would open a formula', async () => {
    const rows = readSheet(await collect(writeXlsx(sheet())), 1);
    expect(rows[0]?.map(({ value }) => value)).toEqual(['序号', '原文', '日期', '链接']);
    expect(rows[1]?.map(({ type, style, value }) => [type, style, value])).toEqual([
      ['n', STYLE.number, '1'],
      ['inlineStr', STYLE.quoted, TEXTS[0]],
      ['n', STYLE.date, '45491'],
    ]);
    expect(rows[2]?.[0]).toMatchObject({ type: 'n', value: '-2' });
    expect(rows[2]?.[2]).toMatchObject({ type: 'inlineStr', value: '2023-10' });
    expect(rows[10]?.[1]?.value).toBe('a_x0041_b');
    expect(rows.slice(1).map((row) => row[1]?.style === STYLE.quoted)).toEqual(TEXTS.map((text) => /^[=＝\-+@\t\r]/.test(text)));
  });

  it('holds no formula at all', async () => {
    const elements = readElements(readPart(await collect(writeXlsx(sheet())), 'xl/worksheets/sheet1.xml'));
    expect(elements.filter(({ name }) => name === 'f')).toEqual([]);
  });

  it('freezes the head, sets widths, filters, and repeats the head in print', async () => {
    const bytes = await collect(writeXlsx(sheet()));
    const elements = readElements(readPart(bytes, 'xl/worksheets/sheet1.xml'));
    const one = (name: string) => elements.find((element) => element.name === name)?.attributes;
    expect(one('pane')).toMatchObject({ ySplit: '1', state: 'frozen', topLeftCell: 'A2' });
    expect(one('autoFilter')).toEqual({ ref: `A1:D${TEXTS.length + 1}` });
    expect(elements.filter(({ name }) => name === 'col').map(({ attributes }) => Number(attributes['width']))).toEqual([10, 64, 16, 30]);
    expect(readPart(bytes, 'xl/workbook.xml')).toContain("'样表'!$1:$1");
  });

  it('tells query and codebook in a second sheet', async () => {
    const rows = readSheet(await collect(writeXlsx(sheet())), 2).map((row) => row.map(({ value }) => value));
    expect(rows[0]).toEqual(['样表：测试']);
    expect(rows).toContainEqual(['问题', '=1+1 的 <意思> & "引号"']);
    expect(rows).toContainEqual(['日期', '成文日期', 'Day', '日期', 'day']);
  });

  it('links every row where the server knows its address', async () => {
    const bytes = await collect(writeXlsx(sheet(3, 'https://jingwei.example')));
    const links = readElements(readPart(bytes, 'xl/worksheets/sheet1.xml')).filter(({ name }) => name === 'hyperlink');
    expect(links.map(({ attributes }) => attributes['ref'])).toEqual(['D2', 'D3', 'D4']);
    const targets = readElements(readPart(bytes, 'xl/worksheets/_rels/sheet1.xml.rels')).filter(({ name }) => name === 'Relationship');
    expect(targets[0]?.attributes).toMatchObject({
      Id: 'rId1',
      Target: 'https://jingwei.example/documents/abc?at=3/1#3/1',
      TargetMode: 'External',
    });
  });

  it.each([
    ['1900-03-01', 61],
    ['2024-02-29', 45351],
    ['2024', undefined],
    ['1899-12-31', undefined],
    ['去年', undefined],
  ])('the day %s is %s', (iso, day) => {
    expect(serialDay(iso)).toBe(day);
  });

  it('cuts a text that no cell can hold, and says so', async () => {
    const long = makeSheet(1, (number) => ({ number, text: '长'.repeat(40_000), day: null }));
    const [, row] = readSheet(await collect(writeXlsx(long)), 1);
    expect(row?.[1]?.value.length).toBe(32_767);
    expect(row?.[1]?.value).toMatch(/其余见原文）$/);
  });
});

describe('DOCX', () => {
  it('reads back with title, query, table and numbered sources', async () => {
    const bytes = new Uint8Array(await writeDocx(sheet(4)));
    const { text } = readDocx(bytes);
    const lines = text.split('\n');
    expect(lines[0]).toBe('样表：测试');
    expect(text).toContain('问题：=1+1 的 <意思> & "引号"');
    expect(text).toContain('=HYPERLINK("http://x")');
    expect(text).toContain('2024年7月18日');
    expect(text).toContain('2023年10月');
    expect(text).toContain('［1］第1条');
    expect(text).toContain('［2］第4条');
    expect(lines.filter((line) => line.startsWith('［')).at(0)).toContain('关于odd的通知');
  });

  it('tears a row that is tall, so that no page stays half empty before it', async () => {
    const tall = makeSheet(3, (number) => ({ number, text: number === 2 ? '长'.repeat(1000) : '短', day: null }));
    const elements = readElements(readPart(new Uint8Array(await writeDocx(tall)), 'word/document.xml'));
    expect(elements.filter(({ name }) => name === 'w:tr').length).toBe(4);
    expect(elements.filter(({ name }) => name === 'w:cantSplit').length).toBe(3);
  });

  it('writes the days of what was asked as a paper does', async () => {
    const asked = { ...sheet(1), remarks: [{ key: 'asOf', zh: '效力时点', en: 'Day of status', value: '2026-11-22' }] };
    expect(readDocx(new Uint8Array(await writeDocx(asked))).text).toContain('效力时点：2026年11月22日');
    expect(readDocx(new Uint8Array(await writeDocx({ ...asked, language: 'en' }))).text).toContain('Day of status: 2026-11-22');
  });

  it('repeats the head row, tears no short row, and names its fonts', async () => {
    const xml = readPart(new Uint8Array(await writeDocx(sheet(4))), 'word/document.xml');
    const elements = readElements(xml);
    expect(elements.filter(({ name }) => name === 'w:tblHeader').length).toBe(1);
    expect(elements.filter(({ name }) => name === 'w:tr').length).toBe(5);
    expect(elements.filter(({ name }) => name === 'w:cantSplit').length).toBe(5);
    expect(new Set(elements.filter(({ name }) => name === 'w:rFonts').map(({ attributes }) => attributes['w:eastAsia']))).toEqual(
      new Set(['宋体', '仿宋']),
    );
    expect(elements.find(({ name }) => name === 'w:pgSz')?.attributes).toMatchObject({
      'w:w': '16838',
      'w:h': '11906',
      'w:orient': 'landscape',
    });
  });
});

describe('names and links', () => {
  it.each([
    ['职责清单', '银行业金融机构', 'xlsx', '经纬-职责清单-银行业金融机构-2026-11-21.xlsx'],
    ['检索结果', '山西的“绿色保险”：谁/牵头?', 'csv', '经纬-检索结果-山西的“绿色保险”：谁_牵头-2026-11-21.csv'],
    ['矩阵', '', 'json', '经纬-矩阵-2026-11-21.json'],
    ['检索结果', '../../etc/passwd\u0000', 'csv', '经纬-检索结果-etc_passwd-2026-11-21.csv'],
    ['检索结果', '问'.repeat(100), 'docx', `经纬-检索结果-${'问'.repeat(40)}-2026-11-21.docx`],
  ] as const)('%s of %s as %s is %s', (list, subject, format, name) => {
    expect(fileName(list, subject, '2026-11-21', format)).toBe(name);
  });

  it('gives the Chinese name by RFC 5987 beside an ASCII one', () => {
    expect(dispositionOf("经纬-'(清单)'.csv", 'jingwei.csv')).toBe(
      `attachment; filename="jingwei.csv"; filename*=UTF-8''%E7%BB%8F%E7%BA%AC-%27%28%E6%B8%85%E5%8D%95%29%27.csv`,
    );
  });

  it.each([
    ['abc', '3/14', 'f-1'],
    ['abc', '附件/一、', null],
    ['abc', undefined, null],
  ])('leads where the pages lead: %s %s %s', (id, path, fact) => {
    expect(documentLink('https://jingwei.example', id, path, fact)).toBe(`https://jingwei.example${documentAddress(id, path, fact)}`);
  });
});
