import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchored, findEdges } from '../../../graph/text/anchored.ts';

describe('findEdges', () => {
  it.each<[source: string, edges: { first: string; last: string } | null]>([
    ['^(?:对于|针对|因)', { first: '对针因', last: '' }],
    ['(?:[后时前]|之际|期间)$', { first: '', last: '后时前际间' }],
    ['(?:目的|意义)$|^(?:现状|背景)', { first: '现背', last: '的义' }],
    ['(?:^附表|公开$)', { first: '附', last: '开' }],
    ['^(?:各)?(?:省|市)', { first: '各省市', last: '' }],
    ['(?:部门|单位)(?:分别|共同)?$', { first: '', last: '别同门位' }],
    ['^为(?:了)?(?!主)', { first: '为', last: '' }],
    ['(?<!碳中)[和与]$', { first: '', last: '和与' }],
    ['^(?:.*碳汇|碳足迹)$', { first: '', last: '汇迹' }],
    ['^(?:目标)?$', null],
    ['^[^，]{2,4}的', null],
    ['^\\d年', null],
    ['指导思想', null],
    ['^现状|形势', null],
  ])('%s', (source, edges) => {
    const found = findEdges(source);
    expect(found === null ? null : { first: found.first.join(''), last: found.last.join('') }).toEqual(edges);
  });
});

describe('anchored', () => {
  const expressions = [
    /^(?:对于|针对|因|凡|如|若)/u,
    /(?:[后时前]|之际|期间)$/u,
    /(?:目的|重大)(?:和)?意义$|^(?:现状|背景)|(?:发展|面临)形势$/u,
    /^附(?:表|图|录)(?:[0-9]{1,2}|[一二三]{1,3})?[：:]?$/u,
    /(?:部门|单位)(?:分别|共同)?$/u,
    /^(?:.*(?:林业|海洋)碳汇|碳汇)$/u,
    /等(?:[^，]{0,4}(?:部门|单位))?(?:分别)?$/u,
  ];
  const parts = '对于|针对|因|期间|时|意义|重大|现状|发展|形势|附|表|1|一|：|部门|单位|分别|共同|海洋|碳汇|等|，|绿|𠮷|\n'.split('|');

  it.each(expressions)('answers as %s does', (expression) => {
    const asked = anchored(expression);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 5 }), (chosen) => {
        const text = chosen.join('');
        expect(asked.test(text)).toBe(expression.test(text));
        expect(asked.exec(text)?.[0]).toBe(expression.exec(text)?.[0]);
      }),
      { numRuns: 400 },
    );
  });

  it('leaves an expression as it is that is tied to no edge or has a flag of its own', () => {
    const [inside, many] = [/指导思想/u, /^附/gmu];
    expect([anchored(inside), anchored(many)]).toEqual([inside, many]);
    expect(anchored(inside)).toBe(inside);
  });
});
