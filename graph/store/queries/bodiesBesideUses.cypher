MATCH (c:Clause)-[u:USES]->(i:Instrument)
WHERE i.id IN $ids AND NOT u.documentId IN $without
WITH DISTINCT c
MATCH (c)-[a:ASSIGNED_TO]->(b:Body)
WITH b.id AS bodyId, count(DISTINCT c) AS clauses, count(DISTINCT a.documentId) AS documents,
  count(DISTINCT CASE WHEN a.role = 'lead' THEN c END) AS led,
  count(DISTINCT CASE WHEN a.role = 'unspecified' THEN c END) AS unspecified,
  count(DISTINCT CASE WHEN a.role = 'support' THEN c END) AS supported
RETURN {bodyId: bodyId, clauses: clauses, documents: documents, led: led, unspecified: unspecified, supported: supported} AS row
ORDER BY led DESC, unspecified DESC, supported DESC, bodyId
