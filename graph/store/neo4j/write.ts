import neo4j, { type ManagedTransaction } from 'neo4j-driver';
import { loadOntology } from '../../ontology/load.ts';
import { entityLabels } from '../columns.ts';
import type { Contribution } from '../port.ts';
import { resolveCitations } from './citations.ts';
import { insertEdges, insertNodes } from './insert.ts';
import { emptied } from './read.ts';
import { quoted } from './schema.ts';

/** Puts a contribution in place of the document's former one; answers the new revision, or null if the store is not at `revision` any more. */
export async function writeContribution(
  transaction: ManagedTransaction,
  contribution: Contribution,
  revision: number,
): Promise<number | null> {
  if ((await lockRevision(transaction)) !== revision) return null;
  const { documentId } = contribution;
  const former = nothing();
  for (const id of [documentId, ...(contribution.supersedes ?? [])]) {
    if (await isHeld(transaction, id)) addFormer(former, await takeOut(transaction, id));
  }
  await insertNodes(transaction, contribution, revision + 1);
  await insertEdges(transaction, contribution);
  for (const row of contribution.nodes.get('DocumentKey') ?? [])
    if (row['kind'] === 'number' || row['kind'] === 'title') former.keys.add(String(row['key']));
  for (const row of contribution.edges.get('CITES') ?? []) former.keys.add(String(row['citedKey']));
  await finishWrite(transaction, former, revision + 1);
  for (const id of contribution.supersedes ?? []) await transaction.run('MATCH (d:Document {id: $id}) DETACH DELETE d', { id });
  return revision + 1;
}

/** Takes out all that a document contributed; answers whether it was there. */
export async function removeContribution(transaction: ManagedTransaction, documentId: string): Promise<boolean> {
  const revision = await lockRevision(transaction);
  if (!(await isHeld(transaction, documentId))) return false;
  const former = await takeOut(transaction, documentId);
  await finishWrite(transaction, former, revision + 1);
  await transaction.run('MATCH (d:Document {id: $documentId}) DETACH DELETE d', { documentId });
  return true;
}

/** What hung on a document's former contribution and has to be looked at again. */
interface Former {
  /** Keys whose citations may lead elsewhere now. */
  readonly keys: Set<string>;
  /** Documents not held that it may have cited alone. */
  readonly referenceIds: Set<string>;
  /** Entities that it may have contributed alone, by label. */
  readonly entities: Map<string, readonly string[]>;
}

const nothing = (): Former => ({ keys: new Set(), referenceIds: new Set(), entities: new Map() });

function addFormer(former: Former, more: Former): void {
  for (const key of more.keys) former.keys.add(key);
  for (const id of more.referenceIds) former.referenceIds.add(id);
  for (const [label, ids] of more.entities) former.entities.set(label, [...(former.entities.get(label) ?? []), ...ids]);
}

async function isHeld(transaction: ManagedTransaction, documentId: string): Promise<boolean> {
  const { records } = await transaction.run('MATCH (d:Document {id: $documentId}) WHERE d.held RETURN d.id', { documentId });
  return records.length > 0;
}

/** Writing first takes the lock, reading afterwards sees what the writer before us committed: writers go one by one. */
async function lockRevision(transaction: ManagedTransaction): Promise<number> {
  const { records } = await transaction.run<{ revision: number }>(
    "MATCH (m:Meta {name: 'store'}) SET m.locked = true WITH m RETURN m.revision AS revision",
  );
  const revision = records[0]?.get('revision');
  if (revision === undefined) throw emptied();
  return revision;
}

/** Deletes the document's own rows, all but the Document itself, which others may cite until the transaction ends. */
async function takeOut(transaction: ManagedTransaction, documentId: string): Promise<Former> {
  const keys = await transaction.run<{ key: string; referenceId: string | null }>(
    `MATCH (k:DocumentKey {documentId: $documentId}) WHERE k.kind IN ['number', 'title'] RETURN k.key AS key, null AS referenceId
     UNION MATCH (:Document {id: $documentId})-[c:CITES]->() RETURN c.citedKey AS key, c.referenceId AS referenceId`,
    { documentId },
  );
  const entities = new Map<string, string[]>();
  for (const label of entityLabels()) {
    const contributed = await transaction.run<{ id: string }>(
      `MATCH (:Document {id: $documentId})-[c:CONTRIBUTES]->(n:${quoted(label)}) DELETE c RETURN n.id AS id`,
      { documentId },
    );
    entities.set(
      label,
      contributed.records.map((record) => record.get('id')),
    );
  }
  for (const { label, scope } of loadOntology().nodes.values()) {
    if (scope === 'document' && label !== 'Document')
      await transaction.run(`MATCH (n:${quoted(label)} {documentId: $documentId}) DETACH DELETE n`, { documentId });
  }
  await transaction.run('MATCH (:Document {id: $documentId})-[e]->() WHERE e.documentId = $documentId DELETE e', { documentId });
  return {
    keys: new Set(keys.records.map((record) => record.get('key'))),
    referenceIds: new Set(keys.records.map((record) => record.get('referenceId')).filter((id) => id !== null)),
    entities,
  };
}

async function finishWrite(transaction: ManagedTransaction, former: Former, revision: number): Promise<void> {
  await resolveCitations(transaction, former.keys, former.referenceIds);
  for (const [label, ids] of former.entities) {
    if (ids.length === 0) continue;
    await transaction.run(
      `UNWIND $ids AS id MATCH (n:${quoted(label)} {id: id}) WHERE NOT EXISTS { (n)<-[:CONTRIBUTES]-() } DETACH DELETE n`,
      { ids },
    );
  }
  await transaction.run("MATCH (m:Meta {name: 'store'}) SET m.revision = $revision", { revision: neo4j.int(revision) });
}
