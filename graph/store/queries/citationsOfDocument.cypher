MATCH (:Document)-[c:CITES]->(cited:Document)
WHERE cited.id IN $ids
RETURN c {.*, citedId: cited.id, held: cited.held} AS row
ORDER BY c.documentId, c.position, c.id
