MATCH (:Clause)-[a:ASSIGNED_TO]->(:Body {id: $id})
WITH DISTINCT a.mentionId AS mentionId
MATCH (m:Mention {id: mentionId})
WHERE NOT m.documentId IN $without AND (size($regions) = 0 OR EXISTS {
  MATCH (:Document {id: m.documentId})-[:APPLIES_IN {role: 'own'}]->(r:Region) WHERE r.id IN $regions
})
UNWIND ['', m.role] AS role
WITH role, count(m) AS duties, count(DISTINCT m.clauseId) AS clauses, count(DISTINCT m.documentId) AS documents
RETURN {role: role, duties: duties, clauses: clauses, documents: documents} AS row
ORDER BY role
