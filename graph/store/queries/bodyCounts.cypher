MATCH (c:Clause)-[a:ASSIGNED_TO]->(b:Body)
WHERE NOT a.documentId IN $without AND (size($regions) = 0 OR EXISTS {
  MATCH (:Document {id: a.documentId})-[:APPLIES_IN {role: 'own'}]->(r:Region) WHERE r.id IN $regions
})
WITH b.id AS bodyId, count(DISTINCT c) AS clauses,
  count(DISTINCT CASE WHEN a.role = 'lead' THEN c END) AS led,
  count(DISTINCT CASE WHEN a.role = 'unspecified' THEN c END) AS unspecified,
  count(DISTINCT CASE WHEN a.role = 'support' THEN c END) AS supported
RETURN {bodyId: bodyId, led: led, unspecified: unspecified, supported: supported} AS row
ORDER BY clauses DESC, bodyId
