MATCH (t:Term)-[:QUANTIFIES]->(i:Instrument)
WHERE i.id IN $ids AND (size($documents) = 0 OR t.documentId IN $documents) AND NOT t.documentId IN $without AND (size($regions) = 0 OR EXISTS {
  MATCH (:Document {id: t.documentId})-[:APPLIES_IN {role: 'own'}]->(r:Region) WHERE r.id IN $regions
})
RETURN t {.*, instrumentId: i.id} AS row
ORDER BY t.documentId, t.position, t.id, i.id
