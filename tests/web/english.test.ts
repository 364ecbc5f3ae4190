import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { KIND_NAMES } from '../../api/search/understand/chip.ts';
import { loadKnowledge } from '../../graph/vocabulary/load.ts';
import { WORDS } from '../../web/src/lib/messages/words.ts';
import { readPreferences, rememberPreference } from '../../web/src/lib/preferences.ts';
import { cutQuoted } from '../../web/src/lib/text/quoted.ts';

const source = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The words of a union type as its file declares it, e.g. `'现行' | '未生效'`. */
const unionOf = (path: string, type: string): string[] => {
  const declared = new RegExp(`type ${type} =([^;]*);`).exec(source(path))?.[1] ?? '';
  return [...declared.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '');
};

test.each([
  ['status', unionOf('api/validity.ts', 'Status')],
  ['type of a document', unionOf('graph/model.ts', 'DocType')],
  ['level of a region', unionOf('graph/model.ts', 'RegionLevel')],
  ['kind of a chip', Object.values(KIND_NAMES)],
  ['kind of a facet', [...source('api/search/facets.ts').matchAll(/kindName: '([^']+)'/g)].map((match) => match[1] ?? '')],
  ['kind of a suggestion', [...source('api/resolvers/query.ts').matchAll(/: '(\p{Script=Han}+)'/gu)].map((match) => match[1] ?? '')],
])('every %s has an English word', (_what, words) => {
  expect(words.length).toBeGreaterThan(3);
  expect(words.filter((word) => WORDS[word] === undefined)).toEqual([]);
});

test('everything that the vocabulary names has an English name without Chinese in it', () => {
  const { regions, bodies, instruments, actors, modalities } = loadKnowledge();
  const named = [...regions.values(), ...bodies.values(), ...instruments.values(), ...actors.values(), ...modalities.values()];
  expect(named.length).toBeGreaterThan(4_000);
  expect(named.filter(({ en }) => !en || /\p{Script=Han}/u.test(en)).map(({ id }) => id)).toEqual([]);
});

describe('the language of the reader', () => {
  const remembered = (choice: string): Record<string, string> => {
    const set: Record<string, string> = {};
    const cookies = { set: (name: string, value: string) => void (set[name] = value) };
    rememberPreference(cookies as Parameters<typeof rememberPreference>[0], 'language', choice, new URL('http://here/'));
    return set;
  };

  test.each([
    ['en', { language: 'en' }],
    ['zh', { language: 'zh' }],
    ['EN', {}],
    ['fr', {}],
    ['', {}],
    ['//elsewhere.example', {}],
  ])('?lang=%s remembers %j', (choice, cookies) => {
    expect(remembered(choice)).toEqual(cookies);
  });

  test('what no cookie says is Chinese', () => {
    expect(readPreferences({ get: () => undefined }).language).toBe('zh');
    expect(readPreferences({ get: (name) => (name === 'language' ? 'en' : undefined) }).language).toBe('en');
  });
});

test.each([
  ['Match: “绿色保险” = instrument; ranked lower', ['“绿色保险”']],
  ['Opinions (意见)', ['(意见)']],
  ['repealed by 《关于…的通知》', ['《关于…的通知》']],
  ['Read as “solar”', []],
  ['山西 outside of quotes stays unmarked', []],
])('%s quotes %j', (sentence, words) => {
  const pieces = cutQuoted(sentence);
  expect(pieces.map(({ text }) => text).join('')).toBe(sentence);
  expect(pieces.filter((piece) => piece.source).map(({ text }) => text)).toEqual(words);
});
