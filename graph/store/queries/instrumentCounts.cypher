MATCH (c:Clause)-[u:USES]->(i:Instrument)
WHERE NOT u.documentId IN $without AND (size($regions) = 0 OR EXISTS {
  MATCH (:Document {id: u.documentId})-[:APPLIES_IN {role: 'own'}]->(r:Region) WHERE r.id IN $regions
})
WITH i, count(DISTINCT c) AS clauses, count(DISTINCT u.documentId) AS documents
RETURN {instrumentId: i.id, class: i.class, isClass: i.isClass, clauses: clauses, documents: documents} AS row
ORDER BY clauses DESC, i.id
