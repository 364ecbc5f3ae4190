MATCH (c:Clause)-[u:USES]->(i:Instrument)
WHERE i.id IN $ids AND NOT u.documentId IN $without
OPTIONAL MATCH (:Document {id: u.documentId})-[:APPLIES_IN {role: 'own'}]->(r:Region)
WITH coalesce(r.id, '') AS regionId, i.policyType AS policyType, c, u.documentId AS documentId
UNWIND ['', policyType] AS type
WITH regionId, type, count(DISTINCT c) AS clauses, count(DISTINCT documentId) AS documents
RETURN {regionId: regionId, type: type, clauses: clauses, documents: documents} AS row
ORDER BY regionId, type
