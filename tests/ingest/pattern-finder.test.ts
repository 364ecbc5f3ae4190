import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../ingest/annotate/lexicon.ts';
import { findOpenings } from '../../ingest/annotate/openings.ts';
import { findNeeded, holdsAny } from '../../ingest/annotate/needed.ts';
import { makePatternFinder, makeTextTester } from '../../ingest/annotate/pattern-finder.ts';

const TABLES = ['instrument-patterns.tsv', 'instrument-coinages.tsv', 'target-relations.tsv', 'target-exclusions.tsv', 'modality-none.tsv'];
const sources = [
  ...TABLES.flatMap((name) => readLexicon(name, ['pattern']).map((row) => row.get('pattern'))),
  ...readLexicon('modality-triggers.tsv', ['cue']).map((row) => row.get('cue')),
];

const words = sources.flatMap((source) => source.split(/[^\u4e00-\u9fff“”]+/u)).filter((word) => word !== '');
const piece = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...'，。、的和“”《》10%𠮷'), fc.string({ unit: 'binary' }));

describe('findOpenings', () => {
  it.each<[source: string, openings: readonly string[] | null]>([
    ['贷款', ['贷款']],
    ['(?:利率|费率)?定价(?:机制)', ['利率定价', '费率定价', '定价机制']],
    ['(?<!不)碳(?!达峰)(?:汇|足迹)', ['碳汇', '碳足迹']],
    ['信息[^，。]{0,4}平台', ['信息']],
    ['碳+汇', ['碳']],
    ['(?:甲){2}乙', ['甲']],
    ['^申请', ['申请']],
    ['[不没]得', ['不得', '没得']],
    ['(?<low>一)二', ['一二']],
    ['[^，]', null],
    ['\\d万', null],
    ['[一-九]年', null],
    ['(?:不得)?', null],
    ['(?:不得)*', null],
    ['(?:不得|.要)', null],
    ['(?=不得)', null],
  ])('%s', (source, openings) => {
    const found = findOpenings(source);
    expect(found === null ? null : [...found]).toEqual(openings);
  });

  it('tells how the matches of the tables begin in nearly all cases', () => {
    expect(sources.filter((source) => findOpenings(source) === null).length).toBeLessThan(sources.length / 20);
  });
});

describe('makePatternFinder', () => {
  const find = makePatternFinder(sources);
  const naive = (text: string): unknown[] =>
    sources.flatMap((source, pattern) =>
      [...text.matchAll(new RegExp(source, 'gu'))].map((match) => ({
        pattern,
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
      })),
    );
  it('finds what each expression finds for itself, by expression and place', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        expect(find(text)).toEqual(naive(text));
      }),
    );
  });

  it('searches with an expression of unknown opening too', () => {
    expect(makePatternFinder(['不得', '[^不]得'])('不得取得')).toEqual([
      { pattern: 0, start: 0, end: 2, text: '不得' },
      { pattern: 1, start: 2, end: 4, text: '取得' },
    ]);
  });
});

describe('findNeeded', () => {
  it.each<[source: string, needed: readonly string[] | null]>([
    ['^[^，]{2,60}除外[。；]?$', ['除外']],
    ['^[^请]*自[^，。]{2,14}(?:施行|生效)', ['施行', '生效']],
    ['^[^=]{2,40}=[^=]*[/*×÷]', ['=']],
    ['[^，]时(?:间)?为', ['时']],
    ['(?:.共|.均)分?为', ['为']],
    ['.(?:不得)?', null],
    ['.要|[^，]{2}', null],
    ['.(?=不得)', null],
  ])('%s', (source, needed) => expect(findNeeded(source)).toEqual(needed));

  it('stands in every match of the tables', () => {
    for (const source of sources)
      for (const { pattern, text } of makePatternFinder([source])(words.join('')))
        expect(holdsAny(text, findNeeded(source) ?? ['']), `${pattern} ${source} in ${text}`).toBe(true);
  });
});

describe('makeTextTester', () => {
  const tested = sources.map((source) => ({ source, test: makeTextTester(source), expression: new RegExp(source, 'u') }));

  it('says what the expression says', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        for (const { source, test, expression } of tested) expect(test(text), `${source} in ${text}`).toBe(expression.test(text));
      }),
      { numRuns: 30 },
    );
  });
});
