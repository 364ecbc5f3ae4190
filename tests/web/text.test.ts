import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutExcerpt, findSentence } from '../../web/src/lib/text/excerpt.ts';
import { nameClause, namePlace } from '../../web/src/lib/text/place.ts';
import { cutSegments, findParagraphs } from '../../web/src/lib/text/segments.ts';

const CLAUSE = '（十四）大力发展绿色保险。鼓励保险机构积极创新绿色保险服务。（国家金融监督管理总局山西监管局、中国人民银行山西省分行负责）';

describe('cutSegments', () => {
  test('marks words inside a sentence', () => {
    const start = CLAUSE.indexOf('中国人民银行山西省分行');
    const marked = cutSegments(CLAUSE, [{ start, end: start + 11, key: 'a' }]).filter(({ keys }) => keys.length > 0);
    expect(marked.map(({ text }) => text)).toEqual(['中国人民银行山西省分行']);
  });

  test('cuts where layers overlap', () => {
    const layers = [
      { start: 0, end: 4, key: 'a' },
      { start: 2, end: 6, key: 'b' },
    ];
    expect(cutSegments('绿色信贷产品等', layers).map(({ text, keys }) => [text, keys.join('')])).toEqual([
      ['绿色', 'a'],
      ['信贷', 'ab'],
      ['产品', 'b'],
      ['等', ''],
    ]);
  });

  const layer = fc.record({ start: fc.integer({ min: -5, max: 60 }), length: fc.integer({ min: 1, max: 30 }), key: fc.nat(9) });

  test('the pieces joined are the text, and each layer covers exactly its own characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.array(layer, { maxLength: 8 }), (text, raw) => {
        const layers = raw.map(({ start, length, key }, index) => ({ start, end: start + length, key: `${key}-${index}` }));
        const segments = cutSegments(text, layers);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const { start, end, key } of layers) {
          const covered = segments.filter(({ keys }) => keys.includes(key)).map((segment) => segment.text);
          expect(covered.join('')).toBe(text.slice(Math.max(0, start), Math.max(0, end)));
        }
      }),
    );
  });
});

describe('findParagraphs', () => {
  test('leaves out empty lines and keeps places', () => {
    const text = '晋银发〔2024〕53号\n\n关于进一步强化金融支持的实施意见\n';
    expect(findParagraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '晋银发〔2024〕53号',
      '关于进一步强化金融支持的实施意见',
    ]);
  });
});

describe('findSentence', () => {
  test.each([
    ['大力发展', '（十四）大力发展绿色保险。'],
    ['绿色保险服务', '鼓励保险机构积极创新绿色保险服务。'],
    ['山西监管局', '（国家金融监督管理总局山西监管局、中国人民银行山西省分行负责）'],
  ])('of %s', (words, sentence) => {
    const start = CLAUSE.indexOf(words);
    const found = findSentence(CLAUSE, { start, end: start + words.length });
    expect(CLAUSE.slice(found.start, found.end)).toBe(sentence);
  });
});

describe('cutExcerpt', () => {
  test.each([
    ['short texts are whole', '支持绿色信贷。', 20, '支持绿色信贷。'],
    ['ends at the last pause before the length', '支持绿色信贷。推动绿色保险。发展绿色债券。', 16, '支持绿色信贷。推动绿色保险。'],
    ['or at the first after it', '推动金融机构完善绿色金融制度体系。发展。', 10, '推动金融机构完善绿色金融制度体系。'],
    ['or hard, where no pause is near', '一二三四五六七八九十'.repeat(5), 10, '一二三四五六七八九十'],
  ])('%s', (_, text, length, excerpt) => {
    const { start, end } = cutExcerpt(text, length);
    expect(text.slice(start, end)).toBe(excerpt);
  });
});

describe('names of clauses', () => {
  test('label and heading', () => expect(nameClause({ label: '（十四）', heading: '发展绿色保险' })).toBe('（十四）发展绿色保险'));
  test('the nameless are left out of a place', () => {
    expect(
      namePlace([
        { label: '三、', heading: '重点任务' },
        { label: null, heading: null },
      ]),
    ).toEqual(['三、重点任务']);
  });
});
