MATCH (:Clause)-[a:ASSIGNED_TO]->(:Body {id: $id})
WITH DISTINCT a.mentionId AS mentionId
MATCH (m:Mention {id: mentionId})
WHERE ($role = '' OR m.role = $role) AND NOT m.documentId IN $without AND (size($regions) = 0 OR EXISTS {
  MATCH (:Document {id: m.documentId})-[:APPLIES_IN {role: 'own'}]->(r:Region) WHERE r.id IN $regions
})
MATCH (c:Clause {id: m.clauseId})
OPTIONAL MATCH (c)-[o:ASSIGNED_TO]->(b:Body) WHERE o.mentionId = m.id
WITH m, c, b ORDER BY b.id
WITH m, c, collect(DISTINCT b.id) AS bodyIds
RETURN m {.*, name: m.surface, bodyIds: bodyIds} AS row
ORDER BY m.documentId, c.position, m.position, m.id
SKIP $offset LIMIT $limit
