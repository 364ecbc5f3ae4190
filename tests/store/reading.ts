import { expect, it } from 'vitest';
import { contributionOf } from './contributions.ts';
import { contributions } from './documents.ts';
import { OUTLINES } from './outlines.ts';
import { withPath } from './spoilt.ts';
import { putAll, type StoreKind } from './stores.ts';

/** What comes out of a store: every text as it was put, rows in their order, counts of what they say. */
export function describeReading(kind: StoreKind): void {
  const test = it.skipIf(kind.missing !== null);
  const ODD: readonly (readonly [string, string])[] = [
    ['rare and joined characters', '𠮷野家👩‍👩‍👧‍👦 e\u0301 \u202e右\u202c 〇㐀'],
    ['quotes, slashes and line ends', `'"\`\\ \${x} {y} $ids\r\n\t\u2028$$`],
    ['what a statement could be ended with', `'; DROP TABLE Document; -- "}) DETACH DELETE n //`],
    ['a very long text', '绿色金融🌱'.repeat(60_000)],
  ];
  test.each(ODD)('keeps %s to the letter', async (_, text) => {
    const odd = contributionOf({
      ...OUTLINES.first,
      title: text,
      number: `${text}号`,
      task: text,
      cites: [{ title: text, number: text, key: text }],
    });
    const citing = contributionOf({ ...OUTLINES.second, cites: [{ title: text, number: null, key: `${text}号` }] });
    const store = await kind.openFresh();
    await putAll(store, odd);
    const [clause] = await store.query('clausesById', { ids: ['aaaa/3/14'] });
    expect(clause?.text === text).toBe(true);
    expect((await store.query('documentsByKey', { keys: [text, `${text}号`, text.slice(0, 200)] })).map((row) => row.kind)).toEqual([
      'number',
      'title',
    ]);
    await putAll(store, citing);
    expect((await store.query('citationsByDocument', { ids: ['bbbb'] })).map((row) => row.citedId)).toEqual(['aaaa']);
  });

  test('orders texts by code point', async () => {
    const store = await kind.openFresh();
    const paths = ['/a', '/Ａ', '/\u{1f600}', '/中', '/Z', '/'];
    await putAll(store, ...paths.map((path, at) => withPath(contributionOf({ ...OUTLINES.first, id: `aaa${String(at)}` }), path)));
    expect((await store.query('sourcesByCollection', { collection: '' })).map((row) => row.path)).toEqual([
      '/',
      '/Z',
      '/a',
      '/中',
      '/Ａ',
      '/\u{1f600}',
    ]);
  });

  test('newest documents come first, those without a date last', async () => {
    const store = await kind.openFresh();
    await putAll(store, ...contributions);
    expect((await store.query('documentIds', { regions: [] })).map((row) => row.id)).toEqual(['aaaa', 'dddd', 'bbbb', 'cccc']);
    expect(await store.query('documentsByIssuer', { ids: ['nfra@140000', 'finance@140000'] })).toEqual([
      { bodyId: 'finance@140000', documentId: 'dddd' },
      { bodyId: 'nfra@140000', documentId: 'aaaa' },
    ]);
  });

  test('counts clauses and documents once, however often they name a thing', async () => {
    const store = await kind.openFresh();
    await putAll(store, ...contributions);
    expect(await store.query('classCounts', { regions: [], without: [] })).toEqual([
      { class: 'green_insurance', clauses: 3, documents: 3 },
      { class: 'green_credit', clauses: 1, documents: 1 },
    ]);
    expect(await store.query('bodyCounts', { regions: ['140000'], without: [] })).toEqual([
      { bodyId: 'finance@140000', led: 1, unspecified: 0, supported: 1 },
      { bodyId: 'nfra@140000', led: 1, unspecified: 0, supported: 1 },
    ]);
    expect(await store.query('regionCounts', {})).toEqual([
      { regionId: '140000', documents: 2 },
      { regionId: '110000', documents: 1 },
      { regionId: 'jingjinji', documents: 1 },
    ]);
  });
}
