import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Contribution, GraphStore } from '../../graph/store/port.ts';
import { IN_FULL } from '../in-full.ts';
import { contributions, first, firstAnew, fourth, second, third } from './documents.ts';
import { expectedDump } from './expectations.ts';
import { BROKEN } from './spoilt.ts';
import { plain, putAll, type StoreKind } from './stores.ts';

/** What a store does with documents that are put, replaced and taken out. */
export function describeWriting(kind: StoreKind): void {
  const test = it.skipIf(kind.missing !== null);
  const dumpOf = async (...put: readonly Contribution[]): Promise<Record<string, readonly unknown[]>> => {
    const store = await kind.openFresh();
    await putAll(store, ...put);
    return plain(await store.dump());
  };

  test('a new store is empty and has an id that lasts', async () => {
    const store = await kind.openFresh();
    expect(await store.revision()).toBe(0);
    for (const [owner, rows] of Object.entries(plain(await store.dump()))) expect(rows, owner).toEqual([]);
    expect(await store.query('storeState', {})).toEqual([{ revision: 0, documents: 0, clauses: 0 }]);
    const again = await kind.openAgain();
    expect(again.id).toBe(store.id);
    expect(store.id).toMatch(/^[\w-]{8,}$/);
    const other = await kind.openFresh();
    expect(other.id).not.toBe(store.id);
  });

  test('what is put comes out again, nothing lost and nothing added', async () => {
    const store = await kind.openFresh();
    expect(await store.put(first, 0)).toBe(1);
    expect(plain(await store.dump())).toEqual(plain(expectedDump(first)));
    expect(await store.revision()).toBe(1);
  });

  test('putting again changes nothing but the revision', async () => {
    const once = await dumpOf(first, second);
    const store = await kind.openFresh();
    await putAll(store, first, second, first, second);
    expect(plain(await store.dump())).toEqual(once);
    expect(await store.query('documentsChangedSince', { since: 2 })).toEqual([
      { id: 'aaaa', revision: 3 },
      { id: 'bbbb', revision: 4 },
    ]);
  });

  test('a writer that was outrun is told so and has changed nothing', async () => {
    const store = await kind.openFresh();
    await putAll(store, first);
    const before = await store.dump();
    for (const stale of [0, 2]) expect(await store.put(second, stale)).toBeNull();
    expect(await store.dump()).toEqual(before);
    expect(await store.revision()).toBe(1);
  });

  test('a replaced document exchanges exactly what it contributed', async () => {
    expect(await dumpOf(first, second, third, firstAnew)).toEqual(await dumpOf(firstAnew, second, third));
  });

  test.each([0, 1, 2, 3])('a store that document %i was taken out of is one that never had it', async (at) => {
    const never = await dumpOf(...contributions.filter((_, index) => index !== at));
    const store = await kind.openFresh();
    await putAll(store, ...contributions);
    expect(await store.remove(contributions[at]?.documentId ?? '')).toBe(true);
    expect(plain(await store.dump())).toEqual(never);
    expect(await store.revision()).toBe(contributions.length + 1);
  });

  test('taking out what is not there, or only cited, changes nothing', async () => {
    const store = await kind.openFresh();
    await putAll(store, first);
    const before = await store.dump();
    for (const id of ['zzzz', 'ref-title:条例', '']) expect(await store.remove(id)).toBe(false);
    expect(await store.dump()).toEqual(before);
    expect(await store.revision()).toBe(1);
  });

  test('a store whose documents are all taken out is empty', async () => {
    const store = await kind.openFresh();
    await putAll(store, ...contributions);
    for (const { documentId } of contributions) await store.remove(documentId);
    for (const [owner, rows] of Object.entries(plain(await store.dump()))) expect(rows, owner).toEqual([]);
  });

  test('a citation leads to the held document with the smallest id that bears the key, else to a reference', async () => {
    const store = await kind.openFresh();
    const cited = async (id: string): Promise<unknown> =>
      (await store.query('citationsByDocument', { ids: [id] })).map((row) => [row.citedId, row.held]);
    await putAll(store, second, fourth);
    expect(await cited('bbbb')).toEqual([
      ['ref-title:条例', false],
      ['dddd', true],
    ]);
    expect(await cited('dddd')).toEqual([['ref-title:方案', false]]);
    await putAll(store, third);
    expect(await cited('bbbb')).toEqual([
      ['ref-title:条例', false],
      ['cccc', true],
    ]);
    expect(await cited('dddd')).toEqual([['cccc', true]]);
    expect(await store.query('documentsById', { ids: ['ref-title:方案'] })).toEqual([]);
    await store.remove('cccc');
    expect(await cited('dddd')).toEqual([['ref-title:方案', false]]);
    const [reference] = await store.query('documentsById', { ids: ['ref-title:方案'] });
    expect(reference).toMatchObject({ held: false, title: '方案', docNumber: null, name: null, regionId: null });
  });

  test('a citation keeps its id wherever it leads', async () => {
    const store = await kind.openFresh();
    await putAll(store, first);
    const ids = (rows: readonly { id: string }[]): string[] => rows.map((row) => row.id);
    const before = await store.query('citationsByDocument', { ids: ['aaaa'] });
    await putAll(store, second);
    const after = await store.query('citationsByDocument', { ids: ['aaaa'] });
    expect(ids(after)).toEqual(ids(before));
    expect([before[0]?.citedId, after[0]?.citedId]).toEqual(['ref-number:228', 'bbbb']);
    expect(ids(await store.query('citationsOfDocument', { ids: ['bbbb'] }))).toEqual([before[0]?.id]);
  });

  test('the graph depends on what is held, not on how it came to be', { timeout: 120_000 }, async () => {
    const versions: Readonly<Record<string, readonly Contribution[]>> = {
      aaaa: [first, firstAnew],
      bbbb: [second],
      cccc: [third],
      dddd: [fourth],
    };
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(first, firstAnew, second, third, fourth) },
      { weight: 1, arbitrary: fc.constantFrom(...Object.keys(versions)) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
        const store = await kind.openFresh();
        const held = new Map<string, Contribution>();
        for (const change of steps) {
          if (typeof change === 'string') {
            expect(await store.remove(change)).toBe(held.delete(change));
          } else {
            held.set(change.documentId, change);
            await putAll(store, change);
          }
        }
        const reached = plain(await store.dump());
        expect(reached).toEqual(await dumpOf(...[...held.values()].reverse()));
      }),
      { numRuns: IN_FULL ? 40 : kind.name === 'Neo4j' ? 5 : 12, seed: 20240718 },
    );
  });

  test('writers at the same time: one is first, the others are told, nothing is lost', { timeout: 60_000 }, async () => {
    const alone = await dumpOf(...contributions);
    await kind.openFresh();
    const writers = await Promise.all(contributions.map(() => kind.openAgain()));
    const outcomes = await Promise.all(contributions.map((contribution, at) => writers[at]?.put(contribution, 0)));
    expect(outcomes.filter((outcome) => outcome !== null)).toEqual([1]);
    await Promise.all(contributions.map((contribution, at) => putAll(writers[at] as GraphStore, contribution)));
    expect(plain(await (writers[0] as GraphStore).dump())).toEqual(alone);
    expect(await (writers[3] as GraphStore).revision()).toBe(1 + contributions.length);
  });

  test('what one opening writes, another sees at once', async () => {
    const writer = await kind.openFresh();
    const reader = await kind.openAgain();
    for (const [at, contribution] of contributions.entries()) {
      await putAll(writer, contribution);
      expect(await reader.query('storeState', {})).toEqual([{ revision: at + 1, documents: at + 1, clauses: 3 * (at + 1) }]);
    }
  });

  test.each(BROKEN)('refuses %s and keeps what it had', async (_, spoil) => {
    const store = await kind.openFresh();
    await putAll(store, first, second);
    const before = await store.dump();
    await expect(store.put(spoil(firstAnew), 2)).rejects.toMatchObject({ code: 'STORE_FAILED' });
    expect(await store.dump()).toEqual(before);
    expect(await store.put(firstAnew, 2)).toBe(3);
  });
}
