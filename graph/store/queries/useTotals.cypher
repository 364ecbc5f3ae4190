MATCH (c:Clause)-[u:USES]->(i:Instrument)
WHERE i.id IN $ids AND NOT u.documentId IN $without
  AND (size($regions) = 0 OR EXISTS {
    MATCH (:Document {id: u.documentId})-[:APPLIES_IN {role: 'own'}]->(r:Region) WHERE r.id IN $regions
  })
  AND ($body = '' OR EXISTS { MATCH (c)-[s:ASSIGNED_TO]->(:Body {id: $body}) WHERE $role = '' OR s.role = $role })
  AND (size($beside) = 0 OR EXISTS { MATCH (c)-[:USES]->(o:Instrument) WHERE o.id IN $beside })
  AND ($type = '' OR i.policyType = $type)
WITH count(u) AS uses, count(DISTINCT c) AS clauses, count(DISTINCT u.documentId) AS documents
WHERE uses > 0
RETURN {uses: uses, clauses: clauses, documents: documents} AS row
