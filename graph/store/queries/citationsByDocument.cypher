MATCH (citing:Document)-[c:CITES]->(cited:Document)
WHERE citing.id IN $ids
RETURN c {.*, citedId: cited.id, held: cited.held} AS row
ORDER BY c.documentId, c.position, c.id
