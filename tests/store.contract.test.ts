import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadOntology } from '../graph/ontology/load.ts';
import { BOOKKEEPING, edgeColumns, nodeColumns, type Column } from '../graph/store/columns.ts';
import type { Contribution, GraphDump, GraphRow, GraphStore } from '../graph/store/port.ts';
import { QUERIES, type QueryName, type QueryParameters } from '../graph/store/queries.ts';
import { contributionOf, OUTLINES } from './store/contributions.ts';
import { QUERY_CASES } from './store/query-cases.ts';
import { plain, putAll, storeKinds } from './store/stores.ts';

const kinds = await storeKinds();
const contributions = Object.values(OUTLINES).map((outline) => contributionOf(outline));
const [first, second, third, fourth] = Object.values(OUTLINES).map((outline) => contributionOf(outline)) as [
  Contribution,
  Contribution,
  Contribution,
  Contribution,
];
/** The first document with another text: other bodies, instrument and citations. */
const firstAnew = contributionOf({
  ...OUTLINES.first,
  number: 'number:54',
  lead: 'finance@140000',
  support: 'finance@110000',
  instrument: 'green_credit',
  cites: [],
  task: '改',
});

afterAll(async () => {
  for (const kind of kinds) await kind.close();
});

describe('named queries', () => {
  const names = Object.keys(QUERIES);

  it.each(['sql', 'cypher'])('are each written in %s, and nothing else is', (language) => {
    const files = readdirSync(fileURLToPath(new URL('../graph/store/queries/', import.meta.url)));
    expect(files.filter((file) => file.endsWith(`.${language}`)).sort()).toEqual(names.map((name) => `${name}.${language}`).sort());
  });

  it('are run by the cases, on documents with every kind of node and edge', () => {
    expect(Object.keys(QUERY_CASES).sort()).toEqual([...names].sort());
    const { nodes, edges } = loadOntology();
    for (const label of nodes.keys())
      expect(
        contributions.map((contribution) => contribution.nodes.get(label)?.length ?? 0),
        label,
      ).not.toContain(0);
    for (const type of edges.keys())
      expect(
        contributions.some((contribution) => contribution.edges.has(type)),
        type,
      ).toBe(true);
  });
});

const SKIPPED = kinds.find((kind) => kind.missing !== null)?.missing ?? null;

describe.skipIf(SKIPPED !== null)(`both stores${SKIPPED === null ? '' : ` (skipped: ${SKIPPED})`}`, () => {
  const stores: GraphStore[] = [];
  // A server that has just started plans every statement for the first time.
  beforeAll(async () => {
    for (const kind of kinds) {
      const store = await kind.openFresh();
      await putAll(store, ...contributions);
      stores.push(store);
    }
  }, 120_000);

  it.each(Object.keys(QUERY_CASES) as QueryName[])('answer %s with the same rows', async (name) => {
    const cases = QUERY_CASES[name] as readonly QueryParameters<QueryName>[];
    for (const [at, parameters] of cases.entries()) {
      const [sqlite = [], neo4j = []] = await Promise.all(stores.map((store) => store.query(name, parameters)));
      expect(neo4j, JSON.stringify(parameters)).toEqual(sqlite);
      if (at === 0) expect(sqlite.length).toBeGreaterThan(0);
      else if (at === cases.length - 1) expect(sqlite).toEqual([]);
      for (const row of [...sqlite, ...neo4j]) checkTypes(name, row);
    }
  });

  it('dump the same graph', async () => {
    const [sqlite, neo4j] = await Promise.all(stores.map((store) => store.dump()));
    expect(neo4j).toEqual(sqlite);
  });
});

describe.each(kinds)('$name', (kind) => {
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
      { numRuns: 12, seed: 20240718 },
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
    expect(await store.query('classCounts', { regions: [] })).toEqual([
      { class: 'green_insurance', clauses: 3, documents: 3 },
      { class: 'green_credit', clauses: 1, documents: 1 },
    ]);
    expect(await store.query('bodyCounts', { regions: ['140000'] })).toEqual([
      { bodyId: 'finance@140000', led: 1, supported: 1 },
      { bodyId: 'nfra@140000', led: 1, supported: 1 },
    ]);
    expect(await store.query('regionCounts', {})).toEqual([
      { regionId: '140000', documents: 2 },
      { regionId: '110000', documents: 1 },
      { regionId: 'jingjinji', documents: 1 },
    ]);
  });

  const BROKEN: readonly (readonly [string, (whole: Contribution) => Contribution])[] = [
    ['a node that the ontology does not know', (whole) => ({ ...whole, nodes: new Map([...whole.nodes, ['Person', [{ id: 'p' }]]]) })],
    [
      'an edge that the ontology does not know',
      (whole) => ({ ...whole, edges: new Map([...whole.edges, ['KNOWS', [{ id: 'k', fromId: 'aaaa', toId: 'aaaa' }]]]) }),
    ],
    [
      'an edge to a node that is not there',
      (whole) => ({ ...whole, edges: new Map([...whole.edges, ['HAS_TEXT', [{ id: 'h', fromId: 'aaaa', toId: 'nowhere' }]]]) }),
    ],
    [
      'a row without a property that is required',
      (whole) => ({ ...whole, nodes: new Map([...whole.nodes, ['Finding', [{ id: 'f', position: 1 }]]]) }),
    ],
    ['two nodes with one id', (whole) => ({ ...whole, nodes: new Map([...whole.nodes, ['Text', twice(whole.nodes.get('Text') ?? [])]]) })],
  ];
  test.each(BROKEN)('refuses %s and keeps what it had', async (_, spoil) => {
    const store = await kind.openFresh();
    await putAll(store, first, second);
    const before = await store.dump();
    await expect(store.put(spoil(firstAnew), 2)).rejects.toMatchObject({ code: 'STORE_FAILED' });
    expect(await store.dump()).toEqual(before);
    expect(await store.put(firstAnew, 2)).toBe(3);
  });
});

/** A contribution as a dump shows it: all columns, owners filled in, references made for what it cites. */
function expectedDump({ documentId, nodes, edges }: Contribution): GraphDump {
  const ontology = loadOntology();
  const rows = (owner: string, columns: readonly Column[], given: readonly GraphRow[]): GraphRow[] =>
    given
      .map(
        (row) =>
          Object.fromEntries(
            columns
              .filter(({ name }) => !BOOKKEEPING.has(`${owner}.${name}`))
              .map(({ name }) => [name, name === 'documentId' ? documentId : (row[name] ?? null)]),
          ) as GraphRow,
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  const references = (edges.get('CITES') ?? []).map(({ referenceId, title, docNumber }) => ({
    id: String(referenceId),
    title: title ?? null,
    docNumber: docNumber ?? null,
    held: false,
  }));
  return {
    nodes: new Map(
      [...ontology.nodes.values()].map((node) => [
        node.label,
        rows(node.label, nodeColumns(node), [...(nodes.get(node.label) ?? []), ...(node.label === 'Document' ? references : [])]),
      ]),
    ),
    edges: new Map(
      [...ontology.edges.values()].map((edge) => [edge.type, rows(edge.type, edgeColumns(edge), edges.get(edge.type) ?? []) as never]),
    ),
  };
}

function checkTypes(name: QueryName, row: Readonly<Record<string, unknown>>): void {
  const types = { text: 'string', integer: 'number', real: 'number', boolean: 'boolean', list: 'object', json: 'object' } as const;
  expect(Object.keys(row).sort()).toEqual(Object.keys(QUERIES[name].columns).sort());
  for (const [column, type] of Object.entries<string>(QUERIES[name].columns)) {
    if (row[column] === null) expect(type, `${name}.${column} is null`).toMatch(/\?$/);
    else expect(typeof row[column], `${name}.${column}`).toBe(types[type.replace('?', '') as keyof typeof types]);
    if (type.startsWith('integer') && row[column] !== null) expect(Number.isSafeInteger(row[column]), `${name}.${column}`).toBe(true);
  }
}

function withPath(contribution: Contribution, path: string): Contribution {
  const sources = (contribution.nodes.get('Source') ?? []).map((row) => ({ ...row, path }));
  return { ...contribution, nodes: new Map([...contribution.nodes, ['Source', sources]]) };
}

function twice(rows: readonly GraphRow[]): readonly GraphRow[] {
  return [...rows, ...rows];
}
