import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeContext, type Context } from '../../api/context.ts';
import { countsFor, findExtent, readDay } from '../../api/extent.ts';
import { makeServices } from '../../api/services.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../seeds.ts';

describe('the two readings of a region', () => {
  const cases: readonly [own: string | null, region: string, reading: 'LOCAL' | 'APPLICABLE', counts: boolean][] = [
    ['140000', '140000', 'LOCAL', true],
    ['140100', '140000', 'LOCAL', true],
    ['100000', '140000', 'LOCAL', false],
    ['100000', '140100', 'APPLICABLE', true],
    ['140000', '140100', 'APPLICABLE', true],
    ['140100', '140000', 'APPLICABLE', false],
    ['510000', '140100', 'APPLICABLE', false],
    ['140000', '510000', 'APPLICABLE', false],
    [null, '140000', 'APPLICABLE', false],
  ];
  it.each(cases)('a document of %s for %s, %s: %s', (own, region, reading, counts) => {
    expect(countsFor(own, region, reading)).toBe(counts);
  });
});

describe('readDay', () => {
  it.each(['2024-02-30', '2024-7-1', '明天'])('refuses %s', (day) => {
    expect(() => readDay(day)).toThrow('不存在');
  });
});

describe('findExtent', () => {
  const { store, dispose } = temporaryStore();
  let context: Context;
  beforeAll(async () => {
    await ingest(store, SAMPLE_FILES, 'samples');
    context = makeContext(makeServices(store));
  });
  afterAll(dispose);

  it('takes everything that has not expired where nothing narrows', async () => {
    const extent = await findExtent({ asOf: '2024-01-01' }, context);
    expect(extent.documents.length + extent.expired.length).toBe(5);
  });

  it('gives a bank in 太原 the documents of 山西 and of the country, and no other', async () => {
    const { documents } = await findExtent({ regions: ['140100'], reading: 'APPLICABLE', expired: true, asOf: '2024-01-01' }, context);
    const regions = new Set(documents.map(({ regionId }) => regionId));
    expect(regions).toContain('140000');
    expect([...regions].every((id) => id === '140000' || id === '100000')).toBe(true);
  });

  it('narrows by year and by level together', async () => {
    const { documents } = await findExtent({ levels: ['县'], years: [2023], expired: true }, context);
    expect(documents.map(({ regionId }) => regionId)).toEqual(['500105']);
    expect((await findExtent({ levels: ['县'], years: [1999] }, context)).documents).toEqual([]);
  });

  it.each(['999999', '-1', '', '😀', '__proto__'])('says that there is no region %j', async (region) => {
    await expect(findExtent({ regions: ['140000', region] }, context)).rejects.toMatchObject({ code: 'BAD_ARGUMENT' });
  });

  it('counts what has expired apart', async () => {
    const all = await findExtent({ expired: true, asOf: '2099-01-01' }, context);
    const alive = await findExtent({ asOf: '2099-01-01' }, context);
    expect(alive.documents.length + alive.expired.length).toBe(all.documents.length);
    expect(alive.expired.every(({ id }) => alive.statuses.get(id) === '已失效')).toBe(true);
  });
});
