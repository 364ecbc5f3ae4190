MATCH (t:Term)
WHERE t.clauseId IN $ids
OPTIONAL MATCH (t)-[:QUANTIFIES]->(i:Instrument)
WITH t, min(i.id) AS instrumentId
RETURN t {.*, instrumentId: instrumentId} AS row
ORDER BY t.documentId, t.position, t.id
