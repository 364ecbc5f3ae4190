import { describe, expect, it } from 'vitest';
import { sayWord } from '../../../api/export/words.ts';
import { readDocx } from '../../../ingest/read/docx/read-docx.ts';
import { WORDS } from '../../../web/src/lib/messages/words.ts';
import { readCsv } from './read-csv.ts';
import { readSheet } from './read-xlsx.ts';
import { serve } from './served.ts';

const { fetchList: fetchIn } = serve();
const fetchList = (path: string, variables: object, lang = 'en', headers: Record<string, string> = {}) =>
  fetchIn(path, variables, lang, headers);
const bytesOf = async (path: string, variables: object) => new Uint8Array(await (await fetchList(path, variables)).arrayBuffer());

const HAN = /\p{Script=Han}/u;
/** Letters of the matrix, titles of documents and words in “ ”, which are Chinese in both languages. */
const CHINESE = /《[^》]*》|“[^”]*”|[禁应部引鼓可探提牵责配述](?= )/gu;
const inEnglish = (text: string): string => text.replace(CHINESE, '');

/** Each list with what a page asks, and the columns whose values are worded here and not printed in a text. */
const ASKED: readonly [string, Record<string, unknown>, readonly string[]][] = [
  ['search', { question: '绿色保险', filters: {} }, ['region', 'status', 'modality']],
  [
    'matrix',
    { columns: 'CLASSES', add: ['天津', '江苏省'], without: ['500105'] },
    ['region', 'level', 'counted', 'insurance', 'securitization'],
  ],
  ['matrix', { columns: 'CLASSES', transposed: true }, ['columnName', '140000']],
  ['matrix', { columns: 'DEPARTMENTS', regions: ['140000'] }, ['region']],
  ['matrix-clauses', { columns: 'CLASSES' }, ['region', 'columnName', 'force', 'acts', 'status']],
  ['texts', { regions: ['140000', '500105'], instrument: 'insurance' }, ['group']],
  ['duties', { for: '银行业金融机构', groups: ['NAMED'] }, ['group', 'modality', 'region', 'status']],
  ['targets', { dueYear: 2025 }, ['due', 'region', 'status']],
];

describe('a list in English has nothing in Chinese but the words of documents', () => {
  it.each(ASKED)('%s %j', async (list, variables, worded) => {
    const read = (await (await fetchList(`${list}.json`, variables)).json()) as {
      metadata: {
        title: string;
        language: string;
        columns: { key: string; en: string; meaning: string; kind: string }[];
        remarks: { key: string; en: string; value: string }[];
      };
      rows: Record<string, unknown>[];
    };
    const { columns, remarks, language } = read.metadata;
    expect(language).toBe('en');
    const asked = JSON.stringify(variables);
    const said = remarks.filter(({ value }) => !asked.includes(value)).flatMap(({ en, value }) => [en, value]);
    const words = [...columns.flatMap(({ en, meaning }) => [en, meaning]), ...said].map(inEnglish);
    expect(words.filter((text) => HAN.test(text))).toEqual([]);
    expect(read.rows.length).toBeGreaterThan(0);
    const values = worded.flatMap((key) => read.rows.map((row) => `${key}: ${inEnglish(`${String(row[key])} `)}`));
    expect(values.filter((text) => text.includes('undefined') || HAN.test(text))).toEqual([]);
    const [head] = readCsv(new TextDecoder().decode(await bytesOf(`${list}.csv`, variables)));
    expect(head).toEqual(columns.map(({ en }) => en));
    const workbook = await bytesOf(`${list}.xlsx`, variables);
    expect(readSheet(workbook, 1)[0]?.map(({ value }) => value)).toEqual(head);
    const about = readSheet(workbook, 2).map((row) => row.map(({ value }) => value));
    expect(about).toContainEqual(['Column', 'Meaning', 'Chinese name', 'Type', 'Field (JSON)']);
    for (const { en, value } of remarks) expect(about).toContainEqual(value === '' ? [en] : [en, value]);
  });

  it('as Word names its head, its columns and its sources in English', async () => {
    const { text } = readDocx(await bytesOf('duties.docx', { for: '银行业金融机构', groups: ['NAMED'] }));
    expect(text).toMatch(/^Duty register: Banking institutions/);
    expect(text).toMatch(/^Group\t.*\tSource$/m);
    expect(text).toContain('Named directly');
    expect(text).toMatch(/^\[1\] .*\[A\]\. \(/m);
    expect(text).not.toContain('来源');
  });

  it('has a name in English', async () => {
    const { headers } = await fetchList('targets.csv', {});
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toMatch(/''Jingwei-Targets-all-\d{4}-\d\d-\d\d\.csv$/);
  });
});

describe('the language of a file', () => {
  it.each([
    ['', {}, '序号'],
    ['', { 'accept-language': 'en-GB,en;q=0.9' }, 'Number'],
    ['zh-Hans', { 'accept-language': 'en' }, '序号'],
    ['en', { 'accept-language': 'zh-CN' }, 'Number'],
  ])('of lang=%s and %j begins with %s', async (lang, headers, first) => {
    const [head] = readCsv(await (await fetchList('targets.csv', {}, lang, headers)).text());
    expect(head?.[0]).toBe(first);
  });

  it.each([
    ['nothing.csv', {}, 400, 'There is no list called “nothing”. There are: search (Search results), '],
    ['search.pdf', {}, 400, '“Search results” has no format “pdf”. There are: csv, xlsx, docx, json.'],
    ['search.csv', {}, 400, 'question of variables is missing or wrong'],
    ['search.csv', { question: ' ' }, 400, 'No question was typed. Type a question or words.'],
    ['targets.csv', { extent: { asOf: '去年' } }, 400, 'There is no day “去年”. Write it like 2024-07-18.'],
  ])('%s %j is refused in it', async (path, variables, status, says) => {
    const response = await fetchList(path, variables);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(says);
  });
});

it('uses the same English words as the pages', () => {
  for (const [word, en] of Object.entries(WORDS)) expect([en, word]).toContain(sayWord(word).en);
  expect(sayWord('现行').en).toBe('In force');
});
