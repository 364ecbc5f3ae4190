import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';
import { loadOntology } from '../../ontology/load.ts';
import { BOOKKEEPING, edgeColumns, nodeColumns, type Column } from '../columns.ts';
import type { EdgeRow, GraphDump, GraphRow, PropertyValue } from '../port.ts';
import { QUERIES, type ColumnType, type QueryName, type QueryParameters, type QueryRow } from '../queries.ts';
import { queryText } from '../statements.ts';
import { quoted } from './schema.ts';

/** Runs a named query on a connection. A list is bound as JSON text, which the statement opens with `json_each`. */
export function runQuery<N extends QueryName>(database: DatabaseSync, name: N, parameters: QueryParameters<N>): QueryRow<N>[] {
  const bound: Record<string, SQLInputValue> = {};
  for (const [parameter, value] of Object.entries<unknown>(parameters)) {
    bound[parameter] = typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
  }
  const columns = Object.entries<ColumnType>(QUERIES[name].columns);
  return database
    .prepare(queryText(name, 'sql'))
    .all(bound)
    .map((row) => Object.fromEntries(columns.map(([column, type]) => [column, decode(type, row[column] ?? null)])) as QueryRow<N>);
}

/** All nodes and edges as rows sorted by id, without bookkeeping. */
export function dumpGraph(database: DatabaseSync): GraphDump {
  const { nodes, edges } = loadOntology();
  const rows = (table: string, columns: readonly Column[]): GraphRow[] =>
    database
      .prepare(`SELECT * FROM ${quoted(table)} ORDER BY id`)
      .all()
      .map((row) => {
        const kept = columns.filter((column) => !BOOKKEEPING.has(`${table}.${column.name}`));
        return Object.fromEntries(kept.map((column) => [column.name, decode(column.type, row[column.name] ?? null)])) as GraphRow;
      });
  return {
    nodes: new Map([...nodes.values()].map((node) => [node.label, rows(node.label, nodeColumns(node))])),
    edges: new Map([...edges.values()].map((edge) => [edge.type, rows(edge.type, edgeColumns(edge)) as EdgeRow[]])),
  };
}

function decode(type: ColumnType | Column['type'], value: SQLOutputValue): PropertyValue {
  if (value === null) return null;
  if (type === 'boolean') return value === 1;
  if (type === 'json' || type === 'list') return JSON.parse(String(value)) as PropertyValue;
  return typeof value === 'number' ? value : String(value);
}
