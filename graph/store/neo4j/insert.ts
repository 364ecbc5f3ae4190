import type { ManagedTransaction } from 'neo4j-driver';
import { JingweiError } from '../../errors.ts';
import { loadOntology, type EdgeType, type NodeType } from '../../ontology/load.ts';
import { edgeColumns, nodeColumns } from '../columns.ts';
import { endLabel, labelIds } from '../edge-ends.ts';
import type { Contribution, EdgeRow } from '../port.ts';
import { encodeRow, type Bound } from './encode.ts';
import { LONG_KEYS, quoted, START_LENGTH } from './schema.ts';

/** Rows a statement: enough to spare round trips, few enough to keep a message small. */
const BATCH = 1_000;

/** Adds a contribution's nodes, with `revision` on its Document, and says for each entity that the document contributes it. */
export async function insertNodes(transaction: ManagedTransaction, { documentId, nodes }: Contribution, revision: number): Promise<void> {
  for (const [label, rows] of nodes) {
    const node = loadOntology().nodes.get(label);
    if (node === undefined) throw new JingweiError('STORE_FAILED', `the ontology has no node ${label}`);
    const columns = nodeColumns(node);
    const filled = rows.map((row) => encodeRow(label, columns, label === 'Document' ? { ...row, revision } : { ...row, documentId }));
    await runBatches(transaction, nodeStatement(node), filled, { documentId });
  }
}

/** A Document may be there already, cited by others; so may an entity, contributed by others. */
function nodeStatement({ label, scope }: NodeType): string {
  const name = quoted(label);
  if (label === 'Document') return `UNWIND $rows AS row MERGE (n:${name} {id: row.id}) SET n = row`;
  if (scope === 'document') return `UNWIND $rows AS row CREATE (n:${name}) SET n = row${startOf(label, 'n')}`;
  return `UNWIND $rows AS row MERGE (n:${name} {id: row.id}) SET n = row WITH n
    MATCH (d:Document {id: $documentId}) MERGE (d)-[:CONTRIBUTES]->(n)`;
}

/** Adds a contribution's edges; their ends are nodes of the same contribution. Citations lead to their reference, `resolveCitations` leads them on. */
export async function insertEdges(transaction: ManagedTransaction, contribution: Contribution): Promise<void> {
  const labels = labelIds(contribution);
  for (const [type, rows] of contribution.edges) {
    const edge = loadOntology().edges.get(type);
    if (edge === undefined) throw new JingweiError('STORE_FAILED', `the ontology has no edge ${type}`);
    const cites = type === 'CITES';
    const groups = new Map<string, { from: string; to: string; rows: EdgeRow[] }>();
    for (const given of rows) {
      const row = cites ? { ...given, toId: String(given['referenceId']) } : given;
      const from = endLabel(edge, row, 'from', labels);
      const to = cites ? 'Document' : endLabel(edge, row, 'to', labels);
      const group = groups.get(`${from} ${to}`) ?? { from, to, rows: [] };
      group.rows.push(row);
      groups.set(`${from} ${to}`, group);
    }
    for (const group of groups.values()) {
      const columns = edgeColumns(edge);
      const encoded = group.rows.map((row) => encodeRow(type, columns, { ...row, documentId: contribution.documentId }));
      await runBatches(transaction, edgeStatement(edge, group.from, group.to), encoded);
    }
  }
}

function edgeStatement({ type, scope }: EdgeType, from: string, to: string): string {
  const name = quoted(type);
  const target = `(b:${quoted(to)} {id: row.toId})`;
  const end = type === 'CITES' ? `MERGE ${target} ON CREATE SET b.held = false, b.revision = 0` : `MATCH ${target}`;
  const make = scope === 'entity' ? `MERGE (a)-[e:${name} {id: row.id}]->(b)` : `CREATE (a)-[e:${name}]->(b)`;
  // The ends are the edge's own, not properties of it.
  return `UNWIND $rows AS row MATCH (a:${quoted(from)} {id: row.fromId}) ${end} ${make} SET e = row${startOf(type, 'e')} REMOVE e.fromId, e.toId`;
}

function startOf(owner: string, variable: string): string {
  const long = LONG_KEYS.get(owner);
  return long === undefined ? '' : ` SET ${variable}.${quoted(long.start)} = left(row.${quoted(long.property)}, ${String(START_LENGTH)})`;
}

async function runBatches(
  transaction: ManagedTransaction,
  statement: string,
  rows: readonly Record<string, Bound>[],
  bound = {},
): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH)
    await transaction.run(statement, { rows: rows.slice(from, from + BATCH), ...bound });
}
