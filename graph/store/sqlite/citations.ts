import type { DatabaseSync } from 'node:sqlite';

/**
 * Leads every citation by one of `keys` to the held document that bears the key (the one with the smallest id, never the citing one itself),
 * or to a Document node that is not held. The result depends only on which documents are held, not on the order in which they came.
 */
export function resolveCitations(database: DatabaseSync, keys: ReadonlySet<string>): void {
  const lead = database.prepare(`
    UPDATE CITES SET toId = coalesce((
      SELECT min(k.documentId) FROM DocumentKey k
      WHERE k.key = CITES.citedKey AND k.kind IN ('number', 'title') AND k.documentId <> CITES.documentId
    ), referenceId) WHERE citedKey = ?`);
  const makeReference = database.prepare(`
    INSERT OR IGNORE INTO Document (id, title, docNumber, held, revision)
    SELECT referenceId, title, docNumber, 0, 0 FROM CITES WHERE citedKey = ? AND toId = referenceId ORDER BY id LIMIT 1`);
  // A reference shows title and number as the citation with the smallest id has them, whoever came first.
  const nameReference = database.prepare(`
    UPDATE Document SET (title, docNumber) = (SELECT c.title, c.docNumber FROM CITES c WHERE c.citedKey = ?1 AND c.toId = c.referenceId ORDER BY c.id LIMIT 1)
    WHERE held = 0 AND id IN (SELECT c.referenceId FROM CITES c WHERE c.citedKey = ?1 AND c.toId = c.referenceId)`);
  for (const key of keys) {
    lead.run(key);
    makeReference.run(key);
    nameReference.run(key);
  }
  database.exec('DELETE FROM Document WHERE held = 0 AND NOT EXISTS (SELECT 1 FROM CITES WHERE CITES.toId = Document.id)');
}
