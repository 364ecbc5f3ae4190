import { describe, expect, it } from 'vitest';
import { dueOf, rangesOf } from '../../../api/targets/due.ts';
import { conversionsOf, findMeasures, type TargetTally } from '../../../api/targets/measures.ts';
import { normaliseMetric } from '../../../api/targets/metric.ts';
import { convert } from '../../../api/targets/units.ts';
import { holdsWords, readMetricWords } from '../../../api/targets/words.ts';

describe('a value in another unit', () => {
  it.each([
    [2000, '亿元', '万元', 20_000_000],
    [50, '万元', '元', 500_000],
    [1200, '万千瓦', '亿千瓦', 0.12],
    [500, 'MW', '万千瓦', 50],
    [3, '万吨标准煤', '吨标准煤', 30_000],
    [15, '亩', '公顷', 1],
    [80, '万吨/日', '吨/天', 800_000],
    [5, '‰', '%', 0.5],
    [3, '千家', '家', 3000],
  ])('%d %s is in %s %d', (value, from, to, expected) => {
    expect(convert(value, from, to)).toBeCloseTo(expected, 9);
  });

  it.each([
    ['%', '个百分点'],
    ['亿元', '亿元/平方公里'],
    ['吨', '吨标准煤'],
    ['家', '项'],
    ['千瓦', '千瓦时'],
    ['', '%'],
  ])('%s has none in %s', (from, to) => {
    expect(convert(1, from, to)).toBeNull();
  });
});

describe('a metric', () => {
  it.each([
    ['全区绿色贷款余额', '绿色贷款余额'],
    ['长三角地区煤炭消费量下降', '煤炭消费量下降'],
    ['京津冀及周边地区煤炭消费量下降', '煤炭消费量下降'],
    ['太原市绿色信贷年均增速', '绿色贷款年均增速'],
    ['全域旅游收入', '全域旅游收入'],
    ['地区生产总值', '地区生产总值'],
  ])('%s is measured as %s', (printed, expected) => {
    expect(normaliseMetric(printed)).toBe(expected);
  });

  it('is found by its words, and by words that say the same', () => {
    expect(holdsWords('京津冀银行业绿色信贷年均增速', readMetricWords('绿色贷款 增速'))).toBe(true);
    expect(holdsWords('绿色贷款占比', readMetricWords('绿色贷款增速'))).toBe(false);
    expect(readMetricWords('  ')).toEqual([]);
  });
});

const tally = (documentId: string, metric: string, unit: string, valued = 1): TargetTally => {
  return { documentId, metric, unit, deadline: '', firstId: documentId, targets: 1, valued };
};

describe('measures', () => {
  it('hold what can be compared, and keep apart what cannot', () => {
    const measures = findMeasures([
      tally('a', '全市绿色贷款余额', '亿元'),
      tally('b', '绿色信贷余额', '万元'),
      tally('c', '银行业绿色贷款余额', '亿元'),
      tally('d', '绿色贷款余额', '%'),
      tally('e', '全省绿色贷款余额', '', 0),
      tally('f', '余额', '亿元'),
    ]);
    const documents = Object.fromEntries(measures.map(({ id, tallies }) => [id, tallies.map(({ documentId }) => documentId)]));
    expect(documents).toEqual({ '绿色贷款余额~money': ['a', 'b', 'c', 'e'], '绿色贷款余额~share': ['d'], '余额~money': ['f'] });
    const [money] = measures;
    expect(money?.unit).toBe('亿元');
    expect(money && conversionsOf(money)).toEqual([{ from: '万元', factor: 0.0001 }]);
  });

  it.each([
    [['万元', '亿元'], '亿元'],
    [['千瓦', '万千瓦'], '万千瓦'],
    [['亩', '万亩', '亩'], '亩'],
  ])('printed in %j are compared in %s', (units, expected) => {
    expect(findMeasures(units.map((unit, at) => tally(`${at}`, '绿色贷款余额', unit)))[0]?.unit).toBe(expected);
  });
});

describe('a last day', () => {
  it.each([
    ['2024-12-31', 'OVERDUE'],
    ['2025-06-01', 'SOON'],
    ['2026-06-01', 'SOON'],
    ['2026-06-02', 'LATER'],
    ['', 'UNDATED'],
  ])('%s lies to 2025-06-01 as %s', (deadline, due) => {
    expect(dueOf(deadline, '2025-06-01')).toBe(due);
    const inRange = (range: string): boolean => {
      const [from = '', until = ''] = range.split(' ');
      return (deadline || 'none') >= from && (deadline || 'none') < until;
    };
    expect(rangesOf([due as 'SOON'], null, '2025-06-01').some(inRange)).toBe(true);
    expect(rangesOf([], null, '2025-06-01').filter(inRange)).toHaveLength(1);
  });

  it('of a year that a due excludes is in no range', () => {
    expect(rangesOf(['OVERDUE'], 2030, '2025-06-01')).toEqual([]);
    expect(rangesOf([], 2025, '2025-06-01')).toEqual(['2025 2025-06-01', '2025-06-01 2026']);
  });
});
