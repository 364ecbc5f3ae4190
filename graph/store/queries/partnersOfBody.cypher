MATCH (c:Clause)-[a:ASSIGNED_TO]->(:Body {id: $id})
MATCH (c)-[b:ASSIGNED_TO]->(other:Body) WHERE other.id <> $id AND NOT a.documentId IN $without
WITH other.id AS bodyId, count(DISTINCT c) AS clauses, count(DISTINCT a.documentId) AS documents,
  count(DISTINCT CASE WHEN a.role = 'lead' AND b.role = 'support' THEN c END) AS led,
  count(DISTINCT CASE WHEN a.role = 'support' AND b.role = 'lead' THEN c END) AS supported
RETURN {bodyId: bodyId, clauses: clauses, documents: documents, led: led, supported: supported} AS row
ORDER BY clauses DESC, bodyId
