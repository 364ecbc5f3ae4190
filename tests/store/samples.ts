import { beforeAll, describe, expect, it } from 'vitest';
import type { GraphDump, GraphStore } from '../../graph/store/port.ts';
import { QUERIES, type QueryName, type QueryParameters } from '../../graph/store/queries.ts';
import { ingest, SAMPLE_FILES } from '../seeds.ts';
import type { StoreKind } from './stores.ts';

/** The samples as they are ingested give one graph in all stores, and each query the same rows over all of it. */
export function describeSamples(kinds: readonly StoreKind[]): void {
  describe('with the samples', () => {
    const stores: GraphStore[] = [];
    let graph: GraphDump;
    beforeAll(async () => {
      for (const kind of kinds) stores.push(await kind.openFresh());
      for (const store of stores) await ingest(store, SAMPLE_FILES, 'samples');
      graph = await (stores[0] as GraphStore).dump();
    }, 300_000);

    it('hold the same graph', async () => {
      expect(graph.nodes.get('Document')?.filter((row) => row['held'])).toHaveLength(SAMPLE_FILES.length);
      for (const store of stores.slice(1)) expect(await store.dump()).toEqual(graph);
    });

    it.each(Object.keys(QUERIES) as QueryName[])('answer %s with the same rows', { timeout: 120_000 }, async (name) => {
      for (const parameters of parametersOver(graph, name)) {
        const [expected, ...others] = await Promise.all(stores.map((store) => store.query(name, parameters)));
        for (const rows of others) expect(rows, JSON.stringify(parameters).slice(0, 200)).toEqual(expected);
      }
    });

    it('are left empty when the samples are taken out again', { timeout: 120_000 }, async () => {
      for (const store of stores) {
        for (const { id } of await store.query('documentIds', { regions: [] })) expect(await store.remove(id)).toBe(true);
        const { nodes, edges } = await store.dump();
        for (const [owner, rows] of [...nodes, ...edges]) expect(rows, owner).toEqual([]);
      }
    });
  });
}

/** Parameters that ask a query for all that it can say: every id of the graph where it wants ids, each body and instrument where it wants one. */
function parametersOver(graph: GraphDump, name: QueryName): QueryParameters<QueryName>[] {
  const texts = (label: string, property: string): string[] => (graph.nodes.get(label) ?? []).map((row) => String(row[property]));
  const one = name === 'instrumentsBelow' ? texts('Instrument', 'id') : texts('Body', 'id');
  const choices: Readonly<Record<string, readonly unknown[]>> = {
    ids: [[...graph.nodes.values()].flatMap((rows) => rows.map((row) => row.id))],
    keys: [texts('DocumentKey', 'key')],
    paths: [texts('Source', 'path')],
    regions: [[], texts('Region', 'id'), ['140000']],
    id: one,
    role: ['', 'lead'],
    collection: ['', 'samples'],
    since: [0, 3],
  };
  let all: Record<string, unknown>[] = [{}];
  for (const parameter of Object.keys(QUERIES[name].parameters)) {
    all = all.flatMap((chosen) => (choices[parameter] ?? []).map((value) => ({ ...chosen, [parameter]: value })));
  }
  return all as unknown as QueryParameters<QueryName>[];
}
