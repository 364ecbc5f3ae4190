import { loadOntology } from '../../ontology/load.ts';
import { edgeColumns, nodeColumns, type Column } from '../columns.ts';

const SQL_TYPES = { text: 'TEXT', date: 'TEXT', json: 'TEXT', integer: 'INTEGER', boolean: 'INTEGER', real: 'REAL' } as const;

/** Name of a table, column or index as SQL wants it; names come from the ontology alone. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The statements that make an empty store: a table for each node and edge type of the ontology, and the store's own bookkeeping. */
export function schemaStatements(): string[] {
  const { nodes, edges } = loadOntology();
  const statements = [
    'CREATE TABLE Meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID',
    // Which document contributes which entity: an entity stays while one does.
    'CREATE TABLE Contributes (documentId TEXT NOT NULL, label TEXT NOT NULL, entityId TEXT NOT NULL, PRIMARY KEY (documentId, label, entityId)) STRICT, WITHOUT ROWID',
    'CREATE INDEX "Contributes.entity" ON Contributes (label, entityId)',
  ];
  for (const node of nodes.values()) {
    const columns = nodeColumns(node);
    statements.push(
      tableStatement(node.label, columns),
      ...indexStatements(node.label, columns, ['documentId', 'clauseId', 'parentId', 'key', 'path']),
    );
  }
  for (const edge of edges.values()) {
    statements.push(
      tableStatement(edge.type, edgeColumns(edge), { fromId: edge.from, toId: edge.to }),
      ...indexStatements(edge.type, edgeColumns(edge), ['fromId', 'toId', 'documentId', 'mentionId', 'citedKey']),
    );
  }
  return statements;
}

/** Foreign keys are deferred: one document's rows come in any order and are checked together at the end of its transaction. */
function tableStatement(name: string, columns: readonly Column[], ends: Readonly<Record<string, readonly string[]>> = {}): string {
  const lines = columns.map((column) => {
    const type = SQL_TYPES[column.type];
    const targets = column.name === 'documentId' ? ['Document'] : (ends[column.name] ?? []);
    const reference = targets.length === 1 ? ` REFERENCES ${quoted(targets[0] ?? '')} (id) DEFERRABLE INITIALLY DEFERRED` : '';
    return `${quoted(column.name)} ${type}${column.name === 'id' ? ' PRIMARY KEY' : ''}${column.required ? ' NOT NULL' : ''}${reference}`;
  });
  return `CREATE TABLE ${quoted(name)} (${lines.join(', ')}) STRICT`;
}

function indexStatements(table: string, columns: readonly Column[], wanted: readonly string[]): string[] {
  return columns
    .filter((column) => wanted.includes(column.name))
    .map((column) => `CREATE INDEX ${quoted(`${table}.${column.name}`)} ON ${quoted(table)} (${quoted(column.name)})`);
}
