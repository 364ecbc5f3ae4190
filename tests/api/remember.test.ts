import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remember, withRememberedCounts } from '../../api/remember.ts';
import type { GraphStore } from '../../graph/store/port.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../seeds.ts';

const { store, dispose } = temporaryStore();
afterAll(dispose);

/** The store, which tells how often each query was asked. */
function counting(): { store: GraphStore; asked: string[] } {
  const asked: string[] = [];
  const query: GraphStore['query'] = (name, parameters) => {
    asked.push(name);
    return store.query(name, parameters);
  };
  return { store: { ...store, query }, asked };
}

const ALL = { regions: [], without: [] };

describe('counts of the collection', () => {
  beforeAll(() => ingest(store, SAMPLE_FILES.slice(0, 1)));

  it('are made once for the same parameters, also where two ask at the same time', async () => {
    const { store: watched, asked } = counting();
    const remembering = withRememberedCounts(watched);
    const [first, second] = await Promise.all([remembering.query('classCounts', ALL), remembering.query('classCounts', ALL)]);
    expect(second).toEqual(first);
    expect(await remembering.query('classCounts', ALL)).toEqual(await store.query('classCounts', ALL));
    await remembering.query('classCounts', { ...ALL, regions: ['100000'] });
    expect(asked).toEqual(['classCounts', 'classCounts']);
  });

  it('are made anew when the store has changed', async () => {
    const remembering = withRememberedCounts(store);
    const before = await remembering.query('classCounts', ALL);
    await ingest(store, SAMPLE_FILES.slice(1, 2));
    const after = await remembering.query('classCounts', ALL);
    expect(after).not.toEqual(before);
    expect(after).toEqual(await store.query('classCounts', ALL));
  });

  it('leave other queries as they are', async () => {
    const { store: watched, asked } = counting();
    const remembering = withRememberedCounts(watched);
    for (let time = 0; time < 2; time++) await remembering.query('documentIds', { regions: [] });
    expect(asked).toEqual(['documentIds', 'documentIds']);
  });
});

describe('what is remembered of a store', () => {
  const list = (length: number) => () => Promise.resolve(Array.from({ length }, (_none, at) => at));

  it('is forgotten, the longest unasked first, when it would grow without bound; the last stays however long it is', async () => {
    const { store: other } = counting();
    const made: string[] = [];
    const ask = (name: string, length: number) =>
      remember(other, [name], () => {
        made.push(name);
        return list(length)();
      });
    await ask('first', 40_000);
    await ask('second', 40_000);
    await ask('first', 40_000);
    await ask('third', 40_000);
    await ask('first', 40_000);
    expect(made).toEqual(['first', 'second', 'third']);
    await ask('second', 40_000);
    expect(made.at(-1)).toBe('second');
    await ask('long', 300_000);
    await ask('long', 300_000);
    expect(made.filter((name) => name === 'long')).toHaveLength(1);
    await ask('first', 40_000);
    expect(made.at(-1)).toBe('first');
  });

  it('is no failure: the next one tries again', async () => {
    const { store: other } = counting();
    const failing = remember(other, ['failing'], () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await remember(other, ['failing'], () => Promise.resolve('yes'))).toBe('yes');
  });
});
