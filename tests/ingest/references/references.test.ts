import { expect, test } from 'vitest';
import { references } from '../../../ingest/annotate/references.ts';
import { makeDocument, type PrintedClause } from '../make-document.ts';

/** `clause → path text` of the references of a document, and what was sought in vain. */
function refer(...printed: readonly PrintedClause[]): string[] {
  const { references: found = [], findings = [] } = references.run(makeDocument(printed));
  return [
    ...found.map(({ clause, text, path }) => `${clause} → ${path ?? '-'} ${text}`),
    ...findings.map(({ clause, message }) => `${clause ?? ''} ? ${/“(.*)”/.exec(message)?.[1] ?? ''}`),
  ];
}

const ARTICLES: readonly PrintedClause[] = [
  { path: 'art3', body: '扶持对象包括：' },
  { path: 'art3/1', body: '企业；' },
  { path: 'art3/2', body: '机构；' },
  { path: 'art3/3', body: '其他组织。' },
  { path: 'art4', body: '补贴。' },
  { path: 'art5', body: '奖励。' },
];
const CASES: readonly [string, string, readonly string[]][] = [
  ['an article of the document', '依照本办法第四条规定给予补贴。', ['art9 → art4 本办法第四条']],
  [
    'a numbered item, and an unnumbered paragraph',
    '违反本办法第三条第（二）项、第四条第二款的，予以追回。',
    ['art9 → art3/2 本办法第三条第（二）项', 'art9 → art4 第四条第二款'],
  ],
  [
    'a range of items means each',
    '第三条第（一）至（三）项由财政部门负责。',
    ['art9 → art3/1 第三条第（一）至（三）项', 'art9 → art3/2 第三条第（一）至（三）项', 'art9 → art3/3 第三条第（一）至（三）项'],
  ],
  [
    'two items under one 第',
    '第三条第（一）及（三）项除外。',
    ['art9 → art3/1 第三条第（一）及（三）项', 'art9 → art3/3 第三条第（一）及（三）项'],
  ],
  [
    'a range of articles',
    '适用第三条至第五条。',
    ['art9 → art3 第三条至第五条', 'art9 → art4 第三条至第五条', 'art9 → art5 第三条至第五条'],
  ],
  ['articles of others', '依照《循环经济促进法》第三条、第四条和行政处罚法第五条处理。', []],
  ['what the document does not have', '依照本办法第八条处理，不适用第七条。', ['art9 ? 本办法第八条']],
  ['itself, once', '本办法由财政部门解释，本办法自印发之日起施行。', ['art9 → - 本办法']],
  ['no word that only begins so', '控制成本计划，维护本法人权益，参加资本规划。', []],
  ['a paragraph of the same article is that article itself', '前款规定的补贴按年度发放，目前条件不变。', []],
  ['the article before', '前条规定的补贴按年度发放，前两条另有规定的除外。', ['art9 → art5 前条', 'art9 → art4 前两条']],
];
test.each(CASES)('%s', (_name, body, said) => expect(refer(...ARTICLES, { path: 'art9', body })).toEqual(said));

test('numbered sections of a notice, its annexes, and an annex that is not there', () => {
  expect(
    refer(
      { path: '2', body: '申报条件。' },
      { path: '2/3', body: '有独立法人资格。' },
      { path: '4', body: '符合本通知第二条第（三）项的，填写附件1，参照附件3；《省通知》附件1不再使用。' },
      { path: 'a1', body: '申请表。', kind: 'annex' },
    ),
  ).toEqual(['4 → 2/3 本通知第二条第（三）项', '4 → a1 附件1', '4 ? 附件3']);
});

const ITEMS: readonly PrintedClause[] = [
  { path: 'art7', body: '有下列情形之一的，不予支持：' },
  { path: 'art7/1', body: '提供虚假材料的；' },
  { path: 'art7/2', body: '失信的，但前项所列已改正的除外。' },
  { path: 'art8', body: '补贴。' },
];
test.each<[string, string, readonly string[]]>([
  ['an item of the paragraph before', '符合前款第（一）项的，给予补贴。', []],
  ['an item of an article through its paragraph', '违反第七条第二款第（一）项的，予以追回。', ['art8 → art7/1 第七条第二款第（一）项']],
])('%s', (_name, body, said) => {
  const read = refer(...ITEMS.slice(0, 3), { path: 'art8', body });
  expect(read.filter((line) => line.startsWith('art8'))).toEqual(said);
});

test('前款第（一）项 inside its article, 前项, 本条', () => {
  expect(
    refer(
      { path: 'art7', body: '有下列情形之一的，不予支持：' },
      { path: 'art7/1', body: '提供虚假材料的；' },
      { path: 'art7/2', body: '失信的，但前项所列已改正的除外；' },
      { path: 'art7/3', body: '违反本条第一款和前款第（一）项的。' },
    ),
  ).toEqual(['art7/2 → art7/1 前项', 'art7/3 → art7 本条第一款', 'art7/3 → art7/1 前款第（一）项']);
});
