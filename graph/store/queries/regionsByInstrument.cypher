MATCH (c:Clause)-[u:USES]->(i:Instrument)
WHERE i.id IN $ids
MATCH (:Document {id: u.documentId})-[:APPLIES_IN {role: 'own'}]->(r:Region)
WITH r.id AS regionId, count(DISTINCT c) AS clauses, count(DISTINCT u.documentId) AS documents
RETURN {regionId: regionId, clauses: clauses, documents: documents} AS row
ORDER BY clauses DESC, regionId
