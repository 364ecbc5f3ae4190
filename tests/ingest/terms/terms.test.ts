import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readableSlice } from '../../../graph/text/view.ts';
import { findTerms } from '../../../ingest/annotate/terms/find.ts';
import { targets } from '../../../ingest/annotate/targets/targets.ts';
import { terms } from '../../../ingest/annotate/terms/terms.ts';
import { makeDocument, type PrintedClause } from '../make-document.ts';
import { segmentText } from '../segment/segment-text.ts';

const [, ...rows] = readFileSync(new URL('genre.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

test.each(rows.map((row) => row.split('\t')))('%s', (clause = '', said = '') => {
  const found = clause
    .split(/(?<=[。；])/)
    .flatMap((sentence) => findTerms(sentence))
    .map(({ kind, value, unit }) => `${kind} ${value} ${unit}`);
  expect(found).toEqual(said === '-' ? [] : said.split('|'));
});

/** Kind, text and instrument of the terms of a document whose targets are read first. */
function read(...printed: readonly PrintedClause[]): string[] {
  const document = makeDocument(printed);
  const found = terms.run({ ...document, targets: targets.run(document).targets ?? [] }).terms ?? [];
  return found.map(({ clause, kind, text, instrument }) => [clause, kind, text, instrument ?? '-'].join(' '));
}

const QUOTED: readonly [string, readonly PrintedClause[], readonly string[]][] = [
  [
    'the bound and whom it is counted by',
    [{ path: '1', body: '按20%给予补助，单个项目最高补贴200万元。' }],
    ['1 rate 按20% 补助', '1 cap 单个项目最高补贴200万元 补贴'],
  ],
  [
    'a series under one bound',
    [{ path: '1', body: '配套金额分别不超过500万元、300万元。' }],
    ['1 cap 不超过500万元、300万元 -', '1 cap 不超过500万元、300万元 -'],
  ],
  [
    'a list of conditions',
    [
      { path: '1', body: '申请单位应当符合下列条件：' },
      { path: '1/1', body: '注册资本不低于1亿元；' },
    ],
    ['1/1 threshold 不低于1亿元 -'],
  ],
  [
    'the words of giving, the period, and what follows a time',
    [{ path: '1', body: '给予一次性补贴10万元，贷款期限最长不超过3年，有效期五年，获批之日起一年内申请。' }],
    [
      '1 amount 给予一次性补贴10万元 一次性补贴',
      '1 duration 贷款期限最长不超过3年 贷款',
      '1 duration 有效期五年 贷款',
      '1 duration 一年内 贷款',
    ],
  ],
  ['no target', [{ path: '1', body: '到2025年，绿色贷款占比不低于20%。' }], []],
  ['no aims', [{ path: '1', heading: '主要目标', body: '补贴最高200万元。' }], []],
];
test.each(QUOTED)('%s', (_name, printed, said) => expect(read(...printed)).toEqual(said));

test('a span broken by layout still says its text', () => {
  const lines = [
    '对符合条件的绿色制造企业给予支持，具体标准由各区确定，单个项目最高补',
    '贴200万元，期限三年，由各区统筹安排资金并加强管理，确保专款专用。',
  ];
  const document = segmentText(['关于补贴的通知', '一、补贴', ...lines].join('\n'));
  const found = terms.run(document).terms ?? [];
  expect(found.map(({ text }) => text)).toEqual(['单个项目最高补贴200万元', '期限三年']);
  for (const { span, text } of found) expect(readableSlice(document.text, span)).toBe(text);
});
