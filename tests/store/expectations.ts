import { expect } from 'vitest';
import { loadOntology } from '../../graph/ontology/load.ts';
import { BOOKKEEPING, edgeColumns, nodeColumns, type Column } from '../../graph/store/columns.ts';
import type { Contribution, GraphDump, GraphRow } from '../../graph/store/port.ts';
import { QUERIES, type QueryName } from '../../graph/store/queries.ts';

/** A contribution as a dump shows it: all columns, owners filled in, references made for what it cites. */
export function expectedDump({ documentId, nodes, edges }: Contribution): GraphDump {
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

/** A row has the columns that its query states, of their types. */
export function checkTypes(name: QueryName, row: Readonly<Record<string, unknown>>): void {
  const types = { text: 'string', integer: 'number', real: 'number', boolean: 'boolean', list: 'object', json: 'object' } as const;
  expect(Object.keys(row).sort()).toEqual(Object.keys(QUERIES[name].columns).sort());
  for (const [column, type] of Object.entries<string>(QUERIES[name].columns)) {
    if (row[column] === null) expect(type, `${name}.${column} is null`).toMatch(/\?$/);
    else expect(typeof row[column], `${name}.${column}`).toBe(types[type.replace('?', '') as keyof typeof types]);
    if (type.startsWith('integer') && row[column] !== null) expect(Number.isSafeInteger(row[column]), `${name}.${column}`).toBe(true);
  }
}
