import { describe, expect, it } from 'vitest';
import { alignClauses, type Alignable } from '../../../api/side-by-side/align.ts';
import { findDiffering } from '../../../api/side-by-side/differing.ts';
import { vectorsOf } from '../../../api/side-by-side/likeness.ts';
import { aboutness, passageOf } from '../../../api/side-by-side/passage.ts';

const make = (texts: readonly (readonly [column: number, text: string, ...concepts: string[]])[]): Alignable[] => {
  const vectors = vectorsOf(texts.map(([, text]) => text));
  return texts.map(([column, text, ...concepts], at) => {
    const vector = vectors[at] ?? new Map<string, number>();
    return { id: text.slice(0, 4), column, whole: vector, passage: vector, concepts: new Set(concepts), about: 0 };
  });
};

const GREEN_INSURANCE = '大力发展绿色保险。鼓励保险机构创新绿色保险产品，推广环境污染责任保险。';
const GREEN_INSURANCE_TOO = '积极发展绿色保险。支持保险机构创新绿色保险产品和服务，探索环境污染责任保险。';
const PARK = '建设绿色工业园区，推进企业节能改造和废水循环利用。';

describe('alignClauses', () => {
  it('sets clauses that say the same beside each other, whatever their place, and leaves a gap for what has no counterpart', () => {
    const rows = alignClauses(
      make([
        [0, PARK],
        [0, GREEN_INSURANCE],
        [1, GREEN_INSURANCE_TOO],
      ]),
      2,
    );
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['建设绿色', null],
      ['大力发展', '积极发展'],
    ]);
    expect(rows[0]?.likeness).toBeNull();
    expect(rows[1]?.likeness).toBeGreaterThan(0.2);
  });

  it('never puts two clauses of one region into a row', () => {
    const rows = alignClauses(
      make([
        [0, GREEN_INSURANCE],
        [1, GREEN_INSURANCE_TOO],
        [1, `再次${GREEN_INSURANCE}`],
      ]),
      2,
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]?.cells).toEqual(['大力发展', '再次大力']);
  });

  it('counts a concept that only these two name more than one that all name', () => {
    const rows = alignClauses(
      make([
        [0, '发展融资租赁业务，盘活存量资产。', 'lease'],
        [1, '支持融资租赁公司开展业务。', 'lease'],
        [1, '发展普惠业务，服务存量客户。', 'other'],
      ]),
      2,
    );
    expect(rows[0]?.cells).toEqual(['发展融资', '支持融资']);
  });

  it('keeps every clause exactly once', () => {
    const clauses = make(
      Array.from({ length: 30 }, (_none, at) => [at % 3, `第${at}项任务：${at % 2 ? GREEN_INSURANCE : PARK}${at}`] as const),
    );
    const ids = alignClauses(clauses, 3).flatMap(({ cells }) => cells.filter((id) => id !== null));
    expect(ids.toSorted()).toEqual(clauses.map(({ id }) => id).toSorted());
  });
});

describe('findDiffering', () => {
  const words = (text: string, ...others: string[]): string[] =>
    findDiffering(text, others).ranges.map(({ start, end }) => text.slice(start, end));

  it.each([
    ['给予最高10%的补贴', ['给予最高20%的补贴'], ['10%']],
    ['鼓励银行发放绿色贷款', ['鼓励银行发放绿色贷款'], []],
    ['对企业给予补助', ['补助给予企业'], []],
    ['由市财政局牵头组织实施本办法', ['由省财政厅牵头组织实施本办法', '由市发展改革委牵头'], ['财政局']],
  ])('%s beside %j differs in %j', (text, others, expected) => {
    expect(words(text, ...others)).toEqual(expected);
  });

  it('marks nothing where there is no counterpart', () => {
    expect(findDiffering('由市财政局牵头', []).ranges).toEqual([]);
  });

  it('marks only numbers and names of one side where most words differ, and never the clause’s own number', () => {
    const text = '13.积极发展绿色建筑性能保险，2025年前覆盖30%的星级项目。';
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const marked = findDiffering(text, ['推广环境污染责任保险，落实保费补贴，2025年实现高风险企业投保。'], [at('绿色建筑性能保险')], 3);
    expect(marked.by).toBe('TERMS');
    expect(marked.ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['绿色建筑性能保险', '30%']);
  });
});

describe('passageOf', () => {
  it('takes the heading and the sentences that are marked', () => {
    const text = '发展绿色保险。加快建设园区。推广环境污染责任保险；优化服务。';
    const start = text.indexOf('环境');
    expect(passageOf(text, [{ start, end: start + 4 }])).toBe('发展绿色保险。推广环境污染责任保险；');
  });
});

describe('aboutness', () => {
  const text =
    '发展绿色保险。加快建设园区，完善基础设施，优化营商环境，推广环境污染责任保险，支持企业改造升级，健全考核评价机制，推进项目落地，加强人才培养。';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  it('is full where the heading names it, and small for a mention in passing', () => {
    const heading = at('发展绿色保险');
    expect(aboutness(text, [at('绿色保险')], heading)).toBe(1);
    expect(aboutness(text, [at('园区')], heading)).toBeLessThan(0.5);
    expect(aboutness(text, [], null)).toBe(0);
  });
});
