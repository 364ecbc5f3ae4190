MATCH (c:Clause)-[u:USES]->(i:Instrument)
WHERE i.id IN $ids AND (size($documents) = 0 OR u.documentId IN $documents) AND (size($regions) = 0 OR EXISTS {
  MATCH (:Document {id: u.documentId})-[:APPLIES_IN {role: 'own'}]->(r:Region) WHERE r.id IN $regions
})
MATCH (m:Mention {id: u.mentionId})
RETURN m {.*, instrumentId: i.id, modality: u.modality, role: u.role} AS row
ORDER BY m.documentId, c.position, m.position, m.id, i.id
