import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createIndex } from '../../../api/search/index/clauseIndex.ts';
import { cutQueryTerms, cutTerms } from '../../../api/search/index/terms.ts';
import type { IndexDocument } from '../../../api/search/index/types.ts';
import { loadWeights } from '../../../api/search/weights.ts';
import { clause } from './fixture.ts';

/** Words as they are written with blanks between: what is tested here does not depend on a dictionary. */
const cut = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const weights = loadWeights();

const documentOf = (id: string, texts: readonly string[]): IndexDocument => ({
  id,
  name: id,
  title: '文件',
  docNumber: null,
  regionId: '100000',
  issuerIds: [],
  year: null,
  issued: null,
  clauses: texts.map((text, at) => clause(id, String(at + 1), null, text)),
});
const ask = (text: string): { surface: string; variants: { text: string; weight: number }[] }[] => [
  { surface: text, variants: [{ text, weight: 1 }] },
];

describe('terms', () => {
  test.each([
    ['绿色信贷', ['绿', '绿色', '色', '色信', '信', '信贷', '贷', '绿色信贷']],
    ['ＥＳＧ评级', ['esg', '评', '评级', '级']],
    ['ISO 14097', ['iso', '14097']],
    ['，。', []],
  ])('%s is cut into words, pairs and characters', (text, terms) => {
    expect(new Set(cutTerms(text, (part) => [part]))).toEqual(new Set(terms));
  });

  test('a pair inside a word weighs less than the word', () => {
    const kinds = cutQueryTerms('绿色 信贷', cut);
    expect([kinds.get('绿色'), kinds.get('绿')]).toEqual(['word', 'character']);
    expect(cutQueryTerms('绿色信贷', () => ['绿色', '信贷']).get('色信')).toBe('bigram');
  });
});

describe('clause index', () => {
  test('a document put in again is found by its new text only', () => {
    const index = createIndex(cut, weights);
    index.replaceDocument(documentOf('a', ['森林保险']));
    index.replaceDocument(documentOf('b', ['绿色信贷']));
    expect(index.search(ask('森林')).map((hit) => hit.clause.id)).toEqual(['a/1']);
    index.replaceDocument(documentOf('a', ['转型金融']));
    expect(index.search(ask('森林'))).toEqual([]);
    expect(index.search(ask('转型')).map((hit) => hit.clause.id)).toEqual(['a/1']);
    expect(index.size).toMatchObject({ documents: 2, clauses: 2 });
  });

  test('a removed document is gone, removing it again is no error', () => {
    const index = createIndex(cut, weights);
    index.replaceDocument(documentOf('a', ['森林保险', '绿色信贷']));
    expect(index.countHolding('绿色信贷')).toBe(1);
    index.removeDocument('a');
    index.removeDocument('a');
    expect([index.countHolding('绿色信贷'), index.size.clauses, index.search(ask('信贷')).length]).toEqual([0, 0, 0]);
  });

  test('of synonyms only the best counts, and less than the word itself', () => {
    const index = createIndex(cut, weights);
    index.replaceDocument(documentOf('a', ['风险补偿', '兜底']));
    const groups = [
      {
        surface: '兜底',
        variants: [
          { text: '兜底', weight: 1 },
          { text: '风险补偿', weight: 0.7 },
          { text: '风险', weight: 0.7 },
        ],
      },
    ];
    const [first, second] = index.search(groups);
    expect([first?.clause.path, second?.clause.path]).toEqual(['2', '1']);
    expect(index.search([{ surface: '兜底', variants: groups[0]?.variants.slice(0, 2) ?? [] }])[1]?.score).toBe(second?.score);
  });

  test('what is found does not depend on the order of loading, on removals or on when it was searched', () => {
    const text = fc
      .array(fc.constantFrom('绿色', '信贷', '保险', '债券', '碳', '森林', '担保'), { minLength: 1, maxLength: 8 })
      .map((words) => words.join(' '));
    const history = fc.array(
      fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), texts: fc.array(text, { maxLength: 4 }), look: fc.boolean() }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(history, text, (steps, question) => {
        const grown = createIndex(cut, weights);
        const last = new Map<string, IndexDocument>();
        for (const { id, texts, look } of steps) {
          if (texts.length === 0) {
            grown.removeDocument(id);
            last.delete(id);
          } else {
            const document = documentOf(id, texts);
            grown.replaceDocument(document);
            last.set(id, document);
          }
          if (look) grown.search(ask(question));
        }
        const fresh = createIndex(cut, weights);
        for (const document of [...last.values()].reverse()) fresh.replaceDocument(document);
        const shown = (index: typeof grown): unknown => index.search(ask(question)).map((hit) => [hit.clause.id, hit.score.toFixed(9)]);
        expect(shown(grown)).toEqual(shown(fresh));
        const holding = [...last.values()].flatMap((document) => document.clauses).filter((entry) => entry.text.includes(question)).length;
        expect(grown.countHolding(question)).toBe(holding);
      }),
      { numRuns: 150 },
    );
  });
});
