import type { ManagedTransaction } from 'neo4j-driver';
import { START_LENGTH } from './schema.ts';

/** A citation by `$keys`: the index leads to those whose key begins alike, then the whole key is compared. */
const CITATION = 'c.citedStart = left(key, $startLength) AND c.citedKey = key';

/** An edge cannot be turned to another node: it is made anew with the same properties, its id too. */
const LEAD = `
  UNWIND $keys AS key
  MATCH (citing:Document)-[c:CITES]->(current:Document) WHERE ${CITATION}
  OPTIONAL MATCH (k:DocumentKey)
    WHERE k.keyStart = left(key, $startLength) AND k.key = key AND k.kind IN ['number', 'title'] AND k.documentId <> citing.id
  WITH citing, c, current, min(k.documentId) AS heldId
  WITH citing, c, current, coalesce(heldId, c.referenceId) AS targetId WHERE current.id <> targetId
  MERGE (target:Document {id: targetId}) ON CREATE SET target.held = false, target.revision = 0
  CREATE (citing)-[n:CITES]->(target) SET n = properties(c)
  DELETE c
  RETURN DISTINCT current.id AS leftId`;

/** A reference shows title and number as the citation with the smallest id has them, whoever came first. */
const NAME = `
  UNWIND $keys AS key
  MATCH (:Document)-[c:CITES]->(d:Document {held: false}) WHERE ${CITATION}
  WITH d, c ORDER BY c.id
  WITH d, collect(c)[0] AS first
  SET d.title = first.title, d.docNumber = first.docNumber`;

const CLEAR = `
  UNWIND $ids AS id
  MATCH (d:Document {id: id}) WHERE d.held = false AND NOT EXISTS { (d)<-[:CITES]-() }
  DELETE d`;

/**
 * Leads every citation by one of `keys` to the held document that bears the key (the one with the smallest id, never the citing one itself),
 * or to a Document node that is not held. The result depends only on which documents are held, not on the order in which they came.
 * `referenceIds`: nodes that citations taken out in this transaction may have led to.
 */
export async function resolveCitations(
  transaction: ManagedTransaction,
  keys: ReadonlySet<string>,
  referenceIds: ReadonlySet<string>,
): Promise<void> {
  if (keys.size === 0) return;
  const parameters = { keys: [...keys], startLength: START_LENGTH };
  const { records } = await transaction.run<{ leftId: string }>(LEAD, parameters);
  await transaction.run(NAME, parameters);
  await transaction.run(CLEAR, { ids: [...new Set([...referenceIds, ...records.map((record) => record.get('leftId'))])] });
}
