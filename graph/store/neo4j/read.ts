import neo4j, { type ManagedTransaction } from 'neo4j-driver';
import { JingweiError } from '../../errors.ts';
import { loadOntology } from '../../ontology/load.ts';
import { BOOKKEEPING, edgeColumns, nodeColumns, type Column } from '../columns.ts';
import type { EdgeRow, GraphDump, GraphRow, PropertyValue } from '../port.ts';
import { QUERIES, type ColumnType, type QueryName, type QueryParameters, type QueryRow } from '../queries.ts';
import { queryText } from '../statements.ts';
import { quoted } from './schema.ts';

type Properties = Readonly<Record<string, unknown>>;

/** Runs a named query. Each query answers one column, `row`, a map with the columns that `QUERIES` states. */
export async function runQuery<N extends QueryName>(
  transaction: ManagedTransaction,
  name: N,
  parameters: QueryParameters<N>,
): Promise<QueryRow<N>[]> {
  const bound: Record<string, unknown> = {};
  for (const [parameter, value] of Object.entries<unknown>(parameters))
    bound[parameter] = typeof value === 'number' ? neo4j.int(value) : value;
  const columns = Object.entries<ColumnType>(QUERIES[name].columns);
  const { records } = await transaction.run<{ row: Properties }>(queryText(name, 'cypher'), bound);
  return records.map((record) => {
    const row = record.get('row');
    return Object.fromEntries(columns.map(([column, type]) => [column, decode(type, row[column] ?? null)])) as QueryRow<N>;
  });
}

/** Revision of the store as the transaction sees it. */
export async function readRevision(transaction: ManagedTransaction): Promise<number> {
  const { records } = await transaction.run<{ revision: number }>("MATCH (m:Meta {name: 'store'}) RETURN m.revision AS revision");
  const revision = records[0]?.get('revision');
  if (revision === undefined) throw emptied();
  return revision;
}

/** The Meta node has gone while the store was open. */
export function emptied(): JingweiError {
  return new JingweiError('STORE_FAILED', '数据库在使用中被清空', { remedy: '请重新启动' });
}

/** All nodes and edges as rows sorted by id, without bookkeeping. */
export async function dumpGraph(transaction: ManagedTransaction): Promise<GraphDump> {
  const ontology = loadOntology();
  const [nodes, edges] = [new Map<string, GraphRow[]>(), new Map<string, EdgeRow[]>()];
  for (const node of ontology.nodes.values()) {
    const statement = `MATCH (n:${quoted(node.label)}) RETURN properties(n) AS row ORDER BY n.id`;
    nodes.set(node.label, await dumpRows<GraphRow>(transaction, statement, node.label, nodeColumns(node)));
  }
  for (const edge of ontology.edges.values()) {
    const statement = `MATCH (a)-[e:${quoted(edge.type)}]->(b) RETURN e {.*, fromId: a.id, toId: b.id} AS row ORDER BY e.id`;
    edges.set(edge.type, await dumpRows<EdgeRow>(transaction, statement, edge.type, edgeColumns(edge)));
  }
  return { nodes, edges };
}

async function dumpRows<R extends GraphRow>(
  transaction: ManagedTransaction,
  statement: string,
  owner: string,
  columns: readonly Column[],
): Promise<R[]> {
  const kept = columns.filter((column) => !BOOKKEEPING.has(`${owner}.${column.name}`));
  const { records } = await transaction.run<{ row: Properties }>(statement);
  return records.map((record) => {
    const row = record.get('row');
    return Object.fromEntries(kept.map((column) => [column.name, decode(column.type, row[column.name] ?? null)])) as R;
  });
}

function decode(type: ColumnType | Column['type'], value: unknown): PropertyValue {
  if (value === null) return null;
  if (Array.isArray(value)) return value as PropertyValue;
  if (type === 'json' || type === 'list') return JSON.parse(String(value)) as PropertyValue;
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}
