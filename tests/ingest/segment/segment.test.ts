import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PRINTED_KINDS } from '../../../graph/model.ts';
import { readableSlice } from '../../../graph/text/view.ts';
import { expectCovering, segmentText } from './segment-text.ts';

const SAMPLES = new URL('../../../ingest/samples/', import.meta.url);
const BODY = '各金融机构要加大支持力度，优化服务。';

/** Each line of `tree`: path, heading or -, first characters of the body or -. */
const CASES: readonly { readonly name: string; readonly text: readonly string[]; readonly tree: readonly string[] }[] = [
  {
    name: 'numbering runs through below headings that restart nothing',
    text: [
      '关于绿色金融的实施意见',
      '为落实要求，提出以下意见。',
      '一、夯实基础',
      `（一）完善制度。${BODY}`,
      '二、强化激励',
      `(二) 健全机制。${BODY}`,
    ],
    tree: ['preamble - 为落实要求', '1 夯实基础 -', '1/1 完善制度 各金融机构', '2 强化激励 -', '2/2 健全机制 各金融机构'],
  },
  {
    name: 'levels follow the document: 1. below （一） and straight below 二、',
    text: ['一、任务', '（一）市场', `1.转型。${BODY}`, `2．信贷。${BODY}`, '二、保障', `1、组织。${BODY}`, `（1）领导。${BODY}`],
    tree: [
      '1 任务 -',
      '1/1 市场 -',
      '1/1/1 转型 各金融机构',
      '1/1/2 信贷 各金融机构',
      '2 保障 -',
      '2/1 组织 各金融机构',
      '2/1/1 领导 各金融机构',
    ],
  },
  {
    name: 'bullets behind —— and parallel principles without any mark',
    text: [
      '一、基本原则',
      `——坚持市场运作、政府引导。${BODY}`,
      `——坚持稳健。${BODY}`,
      '二、工作原则',
      `中央统筹、地方为主。${BODY}`,
      `分类施策。${BODY}`,
    ],
    tree: [
      '1 基本原则 -',
      '1/b1 坚持市场运作、政府引导 各金融机构',
      '1/b2 坚持稳健 各金融机构',
      '2 工作原则 -',
      '2/b1 中央统筹、地方为主 各金融机构',
      '2/b2 分类施策 各金融机构',
    ],
  },
  {
    name: 'a covering notice before a plan with its own title',
    text: [
      '某市人民政府关于印发某市绿色金融实施方案的通知',
      '某府发〔2023〕25号',
      '各区人民政府：',
      '《某市绿色金融实施方案》已经审议通过，现印发给你们，请遵照执行。',
      '某市人民政府',
      '2023年10月11日',
      '某市绿色金融实施方案',
      '为贯彻部署，制定本方案。',
      '一、总体要求',
      BODY,
    ],
    tree: ['cover - 《某市绿', 'preamble - 为贯彻部署', '1 总体要求 各金融机构'],
  },
  {
    name: 'the sentence that puts a notice in force',
    text: ['一、目标', BODY, '二、任务', BODY, '本通知自印发之日起执行，请认真贯彻落实。'],
    tree: ['1 目标 各金融机构', '2 任务 各金融机构', 'closing - 本通知自'],
  },
  {
    name: 'articles below chapters, their items, no closing, no cross-reference taken for an article',
    text: [
      '某市绿色金融促进条例',
      '第一章　总　则',
      '第一条 为了促进绿色金融，制定本条例。',
      '第二条 有下列情形之一的，责令改正：',
      '（一）虚假宣传的；',
      '（二）骗取补助的。',
      '第二条规定的处罚由市场监督管理部门实施。',
      '第二章　附　则',
      '第三条 本条例自2022年1月1日起施行。',
    ],
    tree: ['art1 - 为了促进', 'art2 - 有下列情', 'art2/1 - 虚假宣传', 'art2/2 - 骗取补助', 'art3 - 本条例自'],
  },
  {
    name: 'a repeated ordinal gets a suffix',
    text: ['一、目标', BODY, '一、任务', `（一）信贷。${BODY}`],
    tree: ['1 目标 各金融机构', '1~2 任务 -', '1~2/1 信贷 各金融机构'],
  },
  {
    name: 'annexes below the signature',
    text: ['一、目标', BODY, '某市财政局', '2023年10月11日', '附件1', '任务分工表', '一、牵头', BODY],
    tree: ['1 目标 各金融机构', 'a1/1 牵头 各金融机构'],
  },
  {
    name: 'sentences of parallel items are no headings',
    text: [
      '一、申报条件',
      '1.在国家级新区开展试点，鼓励融合发展。',
      '2.近三年完成约束性指标的进度目标任务；未发生污染事件。',
      '3.不局限于辖区范围。工作要有特色。',
    ],
    tree: ['1 申报条件 -', '1/1 - 在国家级', '1/2 - 近三年完', '1/3 - 不局限于'],
  },
  { name: 'a text without ordinals', text: ['关于加强管理的通知', BODY, BODY], tree: ['preamble - 各金融机构'] },
];

describe('segment', () => {
  for (const { name, text, tree } of CASES) {
    test(name, () => {
      const { clauses, text: view } = segmentText(text.join('\n'));
      const printed = clauses.filter((clause) => PRINTED_KINDS.includes(clause.kind));
      const rows = printed.map(({ path, heading, body }) => `${path} ${heading ?? '-'} ${body === null ? '-' : readableSlice(view, body)}`);
      expect(rows.map((row, at) => row.slice(0, tree[at]?.length))).toEqual(tree.map((row) => row));
      for (const [at, row] of rows.entries()) if (tree[at]?.endsWith(' -') === true) expect(row).toBe(tree[at]);
    });
  }

  test('names the parts that are no clauses, and annexes by their own paths', () => {
    const { clauses } = segmentText(
      [
        '关于绿色金融的通知',
        '各银行：',
        BODY,
        '一、目标',
        BODY,
        '某市财政局',
        '2023年10月11日',
        '附件1',
        '任务分工表',
        '一、牵头',
        BODY,
        '附件2',
        '名单',
        BODY,
      ].join('\n'),
    );
    expect(clauses.map(({ path, kind, parent }) => [path, kind, parent])).toEqual([
      ['front', 'front', null],
      ['salutation', 'salutation', null],
      ['preamble', 'preamble', null],
      ['1', 'clause', null],
      ['signature', 'signature', null],
      ['a1', 'annex', null],
      ['a1/1', 'clause', 'a1'],
      ['a2', 'annex', null],
    ]);
  });

  test('doubts about ordinals become findings with their place', () => {
    const { findings, text } = segmentText(['一、目标', BODY, '三、任务', BODY, '三、保障', BODY].join('\n'));
    expect(findings.map(({ rule, clause, span }) => [rule, clause, span === null ? null : readableSlice(text, span)])).toEqual([
      ['segment.skipped-ordinal', '3', '三、'],
      ['segment.repeated-ordinal', '3~2', '三、'],
    ]);
  });

  test('spans say what they are for', () => {
    const { clauses, text } = segmentText(`一、目标\n\n（一）信贷。${BODY}\n（某市财政局负责）`);
    const clause = clauses.find(({ path }) => path === '1/1');
    const printed = [clause?.labelSpan, clause?.headingSpan, clause?.body].map((span) =>
      span === null || span === undefined ? null : readableSlice(text, span),
    );
    expect(printed).toEqual(['（一）', '信贷', `${BODY}\n（某市财政局负责）`]);
  });
});

describe('own spans hold every printed character once, in order', () => {
  const samples = readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, SAMPLES), 'utf8'));

  test('of the samples', () => {
    for (const sample of samples) expectCovering(segmentText(sample));
  });

  test('of their lines, shuffled and cut', () => {
    const lines = samples.flatMap((sample) => sample.split('\n')).filter((line) => line.trim() !== '');
    fc.assert(
      fc.property(fc.array(fc.nat(lines.length - 1), { maxLength: 60 }), fc.constantFrom('\n', '\n\n'), (chosen, gap) => {
        expectCovering(segmentText(chosen.map((at) => lines[at]).join(gap)));
      }),
      { numRuns: 150 },
    );
  });

  test('of two of them joined anywhere', () => {
    const sample = fc.constantFrom(...samples);
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(sample, place, sample, place, (head, to, tail, from) => {
        expectCovering(segmentText(head.slice(0, Math.floor(head.length * to)) + tail.slice(Math.floor(tail.length * from))));
      }),
      { numRuns: 40 },
    );
  });

  test('of any text', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '一、',
        '二、任务',
        '（一）',
        '1.',
        '第一章 总则',
        '第一条 为了',
        '第九条',
        '（—）任务',
        '1.1 总则',
        '2 组织',
        '⒈',
        'l.',
        '有：（一）甲；（二）乙。',
        '附件2：清单',
        '某市财政局2023年10月11日（此件公开）',
        '——',
        '附件1',
        '附件：1.表',
        '目录',
        '某市财政局',
        '2023年10月11日',
        '各银行：',
        '关于x的通知',
        '抄送：某局',
        BODY,
        '中心。推进工作。',
        '',
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        expectCovering(segmentText(lines.join('\n')));
      }),
      { numRuns: 400 },
    );
  });
});
