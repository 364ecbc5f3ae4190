// What else needs the one Neo4j server stands in the same file: as files of their own these suites would have both workers wait for it.
import './neo4j/store.ts';
import './neo4j/whole-path.ts';
import './neo4j/kill.ts';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadOntology } from '../graph/ontology/load.ts';
import type { GraphStore } from '../graph/store/port.ts';
import { QUERIES, type QueryName, type QueryParameters } from '../graph/store/queries.ts';
import { contributions } from './store/documents.ts';
import { checkTypes } from './store/expectations.ts';
import { QUERY_CASES } from './store/query-cases.ts';
import { describeReading } from './store/reading.ts';
import { describeSamples } from './store/samples.ts';
import { putAll, storeKinds } from './store/stores.ts';
import { describeWriting } from './store/writing.ts';

const kinds = await storeKinds();

afterAll(async () => {
  for (const kind of kinds) await kind.end();
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

  describeSamples(kinds);
});

// The first statements on a server that has just started take seconds each.
describe.each(kinds)('$name', { timeout: 120_000 }, (kind) => {
  describeWriting(kind);
  describeReading(kind);
});
