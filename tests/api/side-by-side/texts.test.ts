import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeContext, type Context } from '../../../api/context.ts';
import { makeServices } from '../../../api/services.ts';
import { compareTexts } from '../../../api/side-by-side/side-by-side.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../../seeds.ts';

const { store, dispose } = temporaryStore();
let context: Context;
beforeAll(async () => {
  await ingest(store, SAMPLE_FILES, 'samples');
  context = makeContext(makeServices(store));
});
afterAll(dispose);

const SHANXI = '140000';
const JIANGBEI = '500105';
const JIANGSU = '320000';
const BEIJING = '110000';

describe('compareTexts', () => {
  it('sets the clauses on green insurance of two regions beside each other', async () => {
    const { columns, rows } = await compareTexts({ regions: [SHANXI, JIANGBEI], instrument: 'insurance' }, context);
    expect(columns.map(({ state }) => state)).toEqual(['used', 'used']);
    const both = rows.find(({ cells }) => cells[0]?.found?.clause.heading === '大力发展绿色保险');
    const headings = both?.cells.map(({ found }) => found?.clause.heading);
    expect(headings).toEqual(['大力发展绿色保险', '积极发展绿色保险']);
    for (const { found, differing } of both?.cells ?? []) {
      expect(found?.marks.length).toBeGreaterThan(0);
      expect(differing.ranges.length).toBeGreaterThan(0);
    }
    // Two clauses written anew: what only one of them names, not nearly every word.
    const own = both?.cells.flatMap(({ found, differing }) =>
      differing.ranges.map(({ start, end }) => found?.clause.text.slice(start, end) ?? ''),
    );
    expect(both?.cells.map(({ differing }) => differing.by)).toEqual(['TERMS', 'TERMS']);
    expect(own).toContain('巨灾保险');
    expect(own).not.toContain('气候变化');
  });

  it('finds the same by words, and marks them', async () => {
    const { rows } = await compareTexts({ regions: [SHANXI, JIANGBEI], phrase: '绿色保险' }, context);
    for (const { found } of rows.flatMap(({ cells }) => cells)) {
      if (found === null) continue;
      expect(found.marks.map(({ start, end }) => found.clause.text.slice(start, end)).join()).not.toBe('');
    }
    expect(rows.some(({ likeness }) => likeness !== null)).toBe(true);
  });

  it('counts each clause about it once, as a recount of the graph does', async () => {
    const { columns, rows } = await compareTexts({ regions: [SHANXI, JIANGBEI], instrument: 'insurance' }, context);
    const ids = (await store.query('instrumentsBelow', { id: 'insurance' })).map(({ id }) => id);
    const uses = await store.query('usesByInstrument', { ids, regions: [SHANXI, JIANGBEI], documents: [] });
    const expected = [...new Set(uses.map(({ clauseId }) => clauseId))].toSorted();
    const shown = rows.flatMap(({ cells }) => cells.flatMap(({ found }) => (found === null ? [] : [found.clause.id])));
    expect(shown.toSorted()).toEqual(expected);
    expect(columns.reduce((sum, { clauses }) => sum + clauses, 0)).toBe(expected.length);
  });

  it('keeps a region outside the collection apart from one that does not say it', async () => {
    const { columns } = await compareTexts({ regions: [SHANXI, JIANGSU], phrase: '月球采矿' }, context);
    expect(columns.map(({ state }) => state)).toEqual(['absent', 'not_held']);
  });

  it('sets no clause beside itself: documents of a compared region stand in its column, not in that of the one above', async () => {
    const { columns, rows } = await compareTexts({ regions: ['100000', SHANXI], instrument: 'insurance' }, context);
    expect(columns.map(({ apart }) => apart)).toEqual([1, 0]);
    const shown = rows.flatMap(({ cells }) => cells.flatMap(({ found }) => (found === null ? [] : [found.clause.id])));
    expect(new Set(shown).size).toBe(shown.length);
    expect(columns[1]?.found.length).toBeGreaterThan(0);
  });

  it('says that a group’s document covers a member that has none of its own', async () => {
    const { columns } = await compareTexts({ regions: ['120000', BEIJING], phrase: '京津冀协同发展' }, context);
    expect(columns[0]).toMatchObject({ state: 'covered', documents: 0 });
    expect(columns[0]?.covering.map(({ regionId }) => regionId)).toContain('group-jing-jin-ji');
  });

  it.each([
    [{ regions: [SHANXI], phrase: '保险' }, '并排比较 1 个地区'],
    [{ regions: [SHANXI, 'nowhere'], phrase: '保险' }, '没有代码为'],
    [{ regions: [SHANXI, JIANGBEI] }, '没有说明比较什么'],
    [{ regions: [SHANXI, JIANGBEI], instrument: 'no-such' }, '没有文件使用工具'],
  ])('refuses %j', async (asked, message) => {
    await expect(compareTexts(asked, context)).rejects.toThrow(message);
  });
});
