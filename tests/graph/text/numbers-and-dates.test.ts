import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates, parseDate } from '../../../graph/text/dates.ts';
import { foldForMatching } from '../../../graph/text/fold.ts';
import { parseNumber } from '../../../graph/text/numerals.ts';

describe('parseNumber', () => {
  const cases: readonly [string, number | null][] = [
    ['2000', 2000],
    ['２０００', 2000],
    ['1,200.5', 1200.5],
    ['二十三', 23],
    ['十', 10],
    ['两千', 2000],
    ['一万二千三百零四', 12304],
    ['1.5万', 15000],
    ['3000亿', 3e11],
    ['二〇二三', 2023],
    ['三成', 30],
    ['三成五', 35],
    ['百分之二十', 20],
    ['百分之五十点五', 50.5],
    ['95％', 95],
    ['十几', null],
    ['三三制', null],
    ['', null],
  ];
  test.each(cases)('%s', (text, value) => expect(parseNumber(text)).toBe(value));

  /** The naive writer, independent of the reader. */
  const write = (value: number): string => {
    if (value < 10) return '零一二三四五六七八九'[value] ?? '';
    for (const [unit, name] of [
      [10000, '万'],
      [1000, '千'],
      [100, '百'],
      [10, '十'],
    ] as const) {
      if (value < unit) continue;
      const rest = value % unit;
      return `${write(Math.floor(value / unit))}${name}${rest === 0 ? '' : (rest < unit / 10 ? '零' : '') + write(rest)}`;
    }
    return '';
  };
  test('reads back every number written out in characters', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => parseNumber(write(value)) === value));
  });
});

describe('parseDate', () => {
  const cases: readonly [string, string, string, string][] = [
    ['2024年7月18日', '2024-07-18', '2024-07-18', '2024-07-18'],
    ['２０２２ 年 ３ 月 ２４ 日', '2022-03-24', '2022-03-24', '2022-03-24'],
    ['二〇二四年七月十八日', '2024-07-18', '2024-07-18', '2024-07-18'],
    ['2023年10月', '2023-10', '2023-10-01', '2023-10-31'],
    ['2024年2月底前', '2024-02-29', '2024-02-29', '2024-02-29'],
    ['2023年底前', '2023-12-31', '2023-12-31', '2023-12-31'],
    ['2025年末', '2025-12-31', '2025-12-31', '2025-12-31'],
    ['到2030年', '2030', '2030-01-01', '2030-12-31'],
    ['2025年上半年', '2025', '2025-01-01', '2025-06-30'],
    ['“十四五”末', '2025-12-31', '2025-12-31', '2025-12-31'],
    ['“十五五”期间', '2030-12-31', '2026-01-01', '2030-12-31'],
  ];
  test.each(cases)('%s', (text, iso, first, last) => expect(parseDate(text)).toEqual({ iso, first, last }));
  test.each(['', '2024', '2024年13月', '2024年2月30日', '明年', '十五五折'])('%s is no date', (text) => expect(parseDate(text)).toBeNull());

  test('finds dates where they stand', () => {
    const text = '力争到2025年末，“十四五”期间新增，2030年前达峰';
    expect(findDates(text).map(({ start, end, surface }) => [text.slice(start, end) === surface, surface])).toEqual([
      [true, '2025年末'],
      [true, '“十四五”期间'],
      [true, '2030年'],
    ]);
  });
});

test('folding keeps the length of any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldForMatching(text).length === text.length));
  expect(foldForMatching('（２０２２）Ａ％，')).toBe('(2022)a%,');
});
