import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EdgeRow, GraphDump } from '../../graph/store/port.ts';
import { makeServices } from '../../api/services.ts';
import { makeAsk } from '../asking.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../seeds.ts';

const { store, dispose } = temporaryStore();
const ask = makeAsk(makeServices(store));
let dump: GraphDump;

interface Group {
  readonly id: string;
  readonly count: number;
  readonly name: string;
  readonly neighbours: readonly { readonly clauses: number; readonly thing: { readonly id: string; readonly name: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const NEIGHBOURS = `query ($id: ID!, $kinds: [ID!], $first: Int, $after: String) { neighbours(id: $id, kinds: $kinds, first: $first, after: $after) {
  thing { id name kindName } groups { id count name neighbours { clauses thing { id name } } pageInfo { hasNextPage endCursor } } } }`;

async function groupsOf(id: string, variables: Record<string, unknown> = {}): Promise<readonly Group[]> {
  const { neighbours } = await ask<{ neighbours: { groups: readonly Group[] } | null }>(NEIGHBOURS, { id, first: 100, ...variables });
  return neighbours?.groups ?? [];
}

beforeAll(async () => {
  await ingest(store, SAMPLE_FILES, 'samples');
  dump = await store.dump();
});
afterAll(dispose);

const edges = (type: string): readonly EdgeRow[] => dump.edges.get(type) ?? [];
const documents = (): string[] => (dump.nodes.get('Document') ?? []).filter((row) => row['held'] === true).map(({ id }) => id);
const documentOf = (id: string): string => id.split('/')[0] ?? '';

/** What the dump says stands next to each document, body and instrument by one group: ids with the clauses that say so. */
function recount(type: string, end: 'fromId' | 'toId', id: string): Map<string, Set<string>> {
  const met = new Map<string, Set<string>>();
  for (const edge of edges(type)) {
    const [here, there] = end === 'fromId' ? [documentOf(edge.fromId), edge.toId] : [edge.toId, documentOf(edge.fromId)];
    if (here === id) met.set(there, (met.get(there) ?? new Set()).add(edge.fromId));
  }
  return met;
}

describe('neighbours', () => {
  it.each([
    ['USES', 'out'],
    ['ASSIGNED_TO', 'out'],
    ['NAMES', 'out'],
  ])('of a document by %s are what a recount of the stored edges gives', async (type) => {
    for (const id of documents()) {
      const expected = recount(type, 'fromId', id);
      const [group] = await groupsOf(`document:${id}`, { kinds: [`${type}.out`] });
      expect(group?.count ?? 0, id).toBe(expected.size);
      for (const { thing, clauses } of group?.neighbours ?? [])
        expect(clauses, thing.id).toBe(expected.get(thing.id.slice(thing.id.indexOf(':') + 1))?.size);
    }
  });

  it('of an instrument are the documents whose clauses use it', async () => {
    for (const id of new Set(edges('USES').map(({ toId }) => toId))) {
      const [group] = await groupsOf(`instrument:${id}`, { kinds: ['USES.in'] });
      const expected = [...recount('USES', 'toId', id).keys()].map((document) => `document:${document}`);
      expect(group?.neighbours.map(({ thing }) => thing.id).toSorted(), id).toEqual(expected.toSorted());
    }
  });

  it('are named from both ends by the ontology', async () => {
    const [document = ''] = documents();
    const out = await groupsOf(`document:${document}`, { kinds: ['USES.out'] });
    const back = await groupsOf(out[0]?.neighbours[0]?.thing.id ?? '', { kinds: ['USES.in'] });
    expect([out[0]?.name, back[0]?.name]).toEqual(['使用工具', '使用它的文件']);
  });

  it('come page by page, each once', async () => {
    const [document = ''] = documents();
    const [all] = await groupsOf(`document:${document}`, { kinds: ['USES.out'] });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: readonly Group[] = await groupsOf(`document:${document}`, { kinds: ['USES.out'], first: 3, after });
      seen.push(...(page[0]?.neighbours.map(({ thing }) => thing.id) ?? []));
      after = page[0]?.pageInfo.hasNextPage === true ? page[0].pageInfo.endCursor : null;
    } while (after !== null && seen.length < 100);
    expect(seen).toEqual(all?.neighbours.map(({ thing }) => thing.id).slice(0, seen.length));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('say how many without listing any', async () => {
    const [document = ''] = documents();
    const [group] = await groupsOf(`document:${document}`, { kinds: ['USES.out'], first: 0 });
    expect(group?.neighbours).toEqual([]);
    expect(group?.count).toBeGreaterThan(3);
  });

  it('are null for what the graph does not hold, and refuse another kind of thing', async () => {
    expect(await ask(NEIGHBOURS, { id: 'body:nobody' })).toEqual({ neighbours: null });
    await expect(ask(NEIGHBOURS, { id: 'mention:x' })).rejects.toThrow('不是图谱中的对象');
    await expect(ask(NEIGHBOURS, { id: "' OR 1=1 --" })).rejects.toThrow('不是图谱中的对象');
  });
});

const PATH = `query ($from: ID!, $to: ID!, $types: [ID!], $atMost: Int) { path(from: $from, to: $to, types: $types, atMost: $atMost) {
  searched complete atMost steps { id neighbour { thing { id } } } } }`;
interface Found {
  readonly path: {
    readonly searched: number;
    readonly complete: boolean;
    readonly steps: readonly { readonly id: string; readonly neighbour: { readonly thing: { readonly id: string } } }[] | null;
  };
}
const pathOf = (from: string, to: string, more: object = {}): Promise<Found> => ask<Found>(PATH, { from, to, ...more });

/** Length of a shortest path, by plain breadth-first search from one end over what `neighbours` answers. */
async function distance(from: string, to: string, types: readonly string[]): Promise<number | null> {
  const kinds = types.flatMap((type) => [`${type}.out`, `${type}.in`]);
  let [edge, steps] = [[from], 0];
  const seen = new Set(edge);
  while (edge.length > 0) {
    if (seen.has(to)) return steps;
    const next: string[] = [];
    for (const id of edge)
      for (const { neighbours } of await groupsOf(id, { kinds }))
        for (const { thing } of neighbours) if (!seen.has(thing.id) && seen.add(thing.id)) next.push(thing.id);
    [edge, steps] = [next, steps + 1];
  }
  return null;
}

describe('path', () => {
  it('is as short as a search from one end finds, and each of its steps is a neighbour', async () => {
    const types = ['ASSIGNED_TO', 'USES'];
    const [start = '', ...others] = documents();
    for (const other of others) {
      const { path } = await pathOf(`document:${start}`, `document:${other}`, { types });
      expect(path.steps?.length ?? null, other).toBe(await distance(`document:${start}`, `document:${other}`, types));
      let at = `document:${start}`;
      for (const { id, neighbour } of path.steps ?? []) {
        const [group] = await groupsOf(at, { kinds: [id] });
        expect(group?.neighbours.map(({ thing }) => thing.id)).toContain(neighbour.thing.id);
        at = neighbour.thing.id;
      }
      if (path.steps) expect(at).toBe(`document:${other}`);
    }
  });

  it('leads from a clause to an instrument that it uses, in one step', async () => {
    const [use] = edges('USES');
    const { path } = await pathOf(`instrument:${use?.toId}`, `clause:${use?.fromId}`);
    expect(path.steps?.length).toBe(1);
  });

  it('is none, and says what was looked at, where the limit is too low or nothing leads there', async () => {
    const [start = '', other = ''] = documents();
    const short = await pathOf(`document:${start}`, `document:${other}`, { atMost: 1, types: ['USES'] });
    expect(short.path).toMatchObject({ steps: null, complete: true });
    const nowhere = await pathOf(`document:${start}`, `document:${other}`, { types: ['SUCCEEDED_BY'] });
    expect(nowhere.path).toMatchObject({ steps: null, complete: true, searched: 2 });
  });

  it('from a thing to itself has no steps', async () => {
    const [start = ''] = documents();
    expect((await pathOf(`document:${start}`, `document:${start}`)).path.steps).toEqual([]);
  });
});
