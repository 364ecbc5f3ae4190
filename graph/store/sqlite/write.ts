import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { loadOntology } from '../../ontology/load.ts';
import { edgeColumns, entityLabels, nodeColumns, type Column } from '../columns.ts';
import { endLabel, labelIds } from '../edge-ends.ts';
import type { Contribution, GraphRow, PropertyValue } from '../port.ts';
import { resolveCitations } from './citations.ts';
import { quoted } from './schema.ts';

/** Puts a contribution in place of the document's former one; answers the new revision, or null if the store is not at `revision` any more. */
export function writeContribution(database: DatabaseSync, contribution: Contribution, revision: number): number | null {
  if (readRevision(database) !== revision) return null;
  const { documentId } = contribution;
  const next = revision + 1;
  const touched = new Set<string>();
  for (const id of [documentId, ...(contribution.supersedes ?? [])]) {
    for (const key of citedKeys(database, id)) touched.add(key);
    removeRows(database, id);
  }
  const { nodes, edges } = loadOntology();
  for (const [label, rows] of contribution.nodes) {
    const node = nodes.get(label);
    if (node === undefined) throw new Error(`the ontology has no node ${label}`);
    const filled = label === 'Document' ? rows.map((row) => ({ ...row, revision: next })) : rows.map((row) => ({ ...row, documentId }));
    if (label === 'Document') database.prepare('DELETE FROM Document WHERE id = ?').run(documentId);
    insertRows(database, label, nodeColumns(node), filled, node.scope === 'entity');
    if (node.scope === 'entity') recordEntities(database, documentId, label, rows);
  }
  const ids = labelIds(contribution);
  for (const [type, rows] of contribution.edges) {
    const edge = edges.get(type);
    if (edge === undefined) throw new Error(`the ontology has no edge ${type}`);
    // A foreign key leads to one table: ends that may be of several kinds are looked up here.
    for (const end of ['from', 'to'] as const) if (edge[end].length > 1) for (const row of rows) endLabel(edge, row, end, ids);
    insertRows(
      database,
      type,
      edgeColumns(edge),
      rows.map((row) => ({ ...row, documentId })),
      edge.scope === 'entity',
    );
  }
  for (const key of citedKeys(database, documentId)) touched.add(key);
  for (const id of contribution.supersedes ?? []) database.prepare('DELETE FROM Document WHERE id = ?').run(id);
  finishWrite(database, touched, next);
  return next;
}

/** Takes out all that a document contributed; answers whether it was there. */
export function removeContribution(database: DatabaseSync, documentId: string): boolean {
  if (database.prepare('SELECT 1 FROM Document WHERE id = ? AND held = 1').get(documentId) === undefined) return false;
  const touched = citedKeys(database, documentId);
  removeRows(database, documentId);
  database.prepare('DELETE FROM Document WHERE id = ?').run(documentId);
  finishWrite(database, touched, readRevision(database) + 1);
  return true;
}

export function readRevision(database: DatabaseSync): number {
  return Number(database.prepare("SELECT value FROM Meta WHERE key = 'revision'").get()?.['value'] ?? 0);
}

/** Deletes the document's own rows, all but the Document itself, which others may cite until the transaction ends. */
function removeRows(database: DatabaseSync, documentId: string): void {
  const { nodes, edges } = loadOntology();
  const tables = [
    ...[...edges.values()].filter((edge) => edge.scope === 'document').map((edge) => edge.type),
    ...[...nodes.values()].filter((node) => node.scope === 'document' && node.label !== 'Document').map((node) => node.label),
    'Contributes',
  ];
  for (const table of tables) database.prepare(`DELETE FROM ${quoted(table)} WHERE documentId = ?`).run(documentId);
}

function finishWrite(database: DatabaseSync, touched: ReadonlySet<string>, revision: number): void {
  resolveCitations(database, touched);
  for (const label of entityLabels()) removeUnused(database, label);
  database.prepare("UPDATE Meta SET value = ? WHERE key = 'revision'").run(String(revision));
}

/** Deletes entities that no document contributes any more, and the edges between entities that hung on them. */
function removeUnused(database: DatabaseSync, label: string): void {
  const unused = database
    .prepare(
      `SELECT id FROM ${quoted(label)} WHERE NOT EXISTS (SELECT 1 FROM Contributes WHERE label = ? AND entityId = ${quoted(label)}.id)`,
    )
    .all(label);
  for (const { id } of unused) {
    for (const edge of loadOntology().edges.values()) {
      if (edge.scope !== 'entity') continue;
      if (edge.from.includes(label)) database.prepare(`DELETE FROM ${quoted(edge.type)} WHERE fromId = ?`).run(id ?? null);
      if (edge.to.includes(label)) database.prepare(`DELETE FROM ${quoted(edge.type)} WHERE toId = ?`).run(id ?? null);
    }
    database.prepare(`DELETE FROM ${quoted(label)} WHERE id = ?`).run(id ?? null);
  }
}

function recordEntities(database: DatabaseSync, documentId: string, label: string, rows: readonly GraphRow[]): void {
  const record = database.prepare('INSERT OR IGNORE INTO Contributes (documentId, label, entityId) VALUES (?, ?, ?)');
  for (const row of rows) record.run(documentId, label, row.id);
}

/** Keys whose citations may lead elsewhere after this document changed: its own number and title, and what it cites. */
function citedKeys(database: DatabaseSync, documentId: string): Set<string> {
  const rows = database
    .prepare(
      "SELECT key FROM DocumentKey WHERE documentId = ? AND kind IN ('number', 'title') UNION SELECT citedKey FROM CITES WHERE documentId = ?",
    )
    .all(documentId, documentId);
  return new Set(rows.map((row) => String(row['key'])));
}

function insertRows(
  database: DatabaseSync,
  table: string,
  columns: readonly Column[],
  rows: readonly Readonly<Record<string, PropertyValue>>[],
  replace: boolean,
): void {
  if (rows.length === 0) return;
  const names = columns.map((column) => quoted(column.name));
  const conflict = replace ? ` ON CONFLICT (id) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}` : '';
  const insert = database.prepare(
    `INSERT INTO ${quoted(table)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})${conflict}`,
  );
  for (const row of rows) insert.run(...columns.map((column) => encodeValue(column, row[column.name] ?? null)));
}

function encodeValue(column: Column, value: PropertyValue): SQLInputValue {
  if (value === null) return null;
  if (column.type === 'json') return JSON.stringify(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`${column.name} is ${column.type}, got an object`);
}
