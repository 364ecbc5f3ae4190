import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeServices } from '../../../api/services.ts';
import { makeYoga } from '../../../api/yoga.ts';
import { fetchAnswer } from '../../asking.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../../seeds.ts';

const { store, dispose } = temporaryStore();
const yoga = makeYoga(makeServices(store), () => undefined);

beforeAll(() => ingest(store, SAMPLE_FILES, 'samples'));
afterAll(dispose);

interface Row {
  readonly id: string;
  readonly due: string;
  readonly scaled: number | null;
  readonly measure: string | null;
  readonly target: { readonly metric: string; readonly deadline: string | null; readonly value: number | null };
  readonly document: { readonly id: string; readonly region: { readonly name: string } };
}
interface List {
  readonly totalCount: number;
  readonly documentCount: number;
  readonly dues: readonly { readonly due: string; readonly targets: number }[];
  readonly measures: readonly { readonly id: string; readonly targets: number; readonly regions: number; readonly rows: readonly Row[] }[];
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const ROW = 'id due scaled measure target { metric deadline value } document { id region { name } }';
const QUERY = `query ($extent: Extent, $words: String, $measure: ID, $due: [TargetDue!], $dueYear: Int, $first: Int, $after: String) {
  targets(extent: $extent, words: $words, measure: $measure, due: $due, dueYear: $dueYear, first: $first, after: $after) {
    totalCount documentCount dues { due targets } measures { id targets regions rows { ${ROW} } } edges { node { ${ROW} } } pageInfo { hasNextPage endCursor }
  }
}`;
const ask = (variables: object) => fetchAnswer<{ targets: List }>(yoga, QUERY, variables);
async function list(variables: object): Promise<List> {
  const { data } = await ask({ extent: { asOf: '2025-01-01' }, ...variables });
  if (!data) throw new Error('no answer');
  return data.targets;
}

describe('the targets of the samples', () => {
  it('are those of the graph, counted by other code', async () => {
    const { nodes } = await store.dump();
    const held = nodes.get('Target') ?? [];
    const { totalCount, documentCount, edges, dues } = await list({});
    expect(totalCount).toBe(held.length);
    expect(documentCount).toBe(new Set(held.map(({ documentId }) => documentId)).size);
    expect(edges.map(({ node }) => node.id).toSorted()).toEqual(held.map(({ id }) => id).toSorted());
    const days = held.map(({ deadline }) => (typeof deadline === 'string' ? deadline : null));
    expect(Object.fromEntries(dues.map(({ due, targets }) => [due, targets]))).toEqual({
      OVERDUE: days.filter((day) => day !== null && day < '2025-01-01').length,
      SOON: days.filter((day) => day !== null && day >= '2025-01-01' && day <= '2026-01-01').length,
      LATER: days.filter((day) => day !== null && day > '2026-01-01').length,
      UNDATED: days.filter((day) => day === null).length,
    });
  });

  it('come the earliest first, those without a day last', async () => {
    const days = (await list({})).edges.map(({ node }) => node.target.deadline ?? '9');
    expect(days).toEqual(days.toSorted());
  });

  it('page by key: read one by one they are the same', async () => {
    const whole = (await list({})).edges.map(({ node }) => node.id);
    const read: string[] = [];
    let after: string | null = null;
    do {
      const page: List = await list({ first: 1, after });
      read.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(read).toEqual(whole);
  });

  it('of one measure stand together over regions, one that states a relation beside one that states a number', async () => {
    const [green] = (await list({ words: '绿色贷款 增速' })).measures;
    expect(green).toMatchObject({ id: '绿色贷款年均增速~share', targets: 2, regions: 2 });
    expect(green?.rows.map(({ scaled, document }) => [document.region.name, scaled])).toEqual([
      ['重庆市江北区', 20],
      ['京津冀', null],
    ]);
    const alone = await list({ measure: green?.id });
    expect(alone.totalCount).toBe(2);
    expect(alone.edges).toHaveLength(2);
  });

  it('can be narrowed by due, year, words and place, and the rows are as many as counted', async () => {
    for (const filters of [
      { due: ['OVERDUE'] },
      { due: ['SOON', 'UNDATED'] },
      { dueYear: 2025 },
      { dueYear: 2025, due: ['OVERDUE'] },
      { words: '绿色债券' },
      { words: '没有这样的指标' },
      { measure: 'none' },
      { extent: { asOf: '2025-01-01', regions: ['500000'] } },
      { extent: { asOf: '2025-01-01', regions: ['110000'], reading: 'APPLICABLE' } },
      { extent: { asOf: '2025-01-01', regions: ['650000'] } },
    ]) {
      const { totalCount, edges } = await list(filters);
      expect(edges.length, JSON.stringify(filters)).toBe(totalCount);
    }
    expect((await list({ due: ['OVERDUE'] })).edges.every(({ node }) => (node.target.deadline ?? '9') < '2025-01-01')).toBe(true);
    expect(
      (await list({ extent: { regions: ['500000'], asOf: '2025-01-01' } })).edges.map(({ node }) => node.document.region.name),
    ).toContain('重庆市江北区');
  });

  it('refuse a cursor of another list', async () => {
    expect((await ask({ after: 'bzE' })).errors).toBeDefined();
  });
});
