MATCH (s:Statement)-[b:BINDS]->(bound)
WHERE s.modality <> 'none' AND (size($documents) = 0 OR s.documentId IN $documents)
WITH bound, count(DISTINCT CASE WHEN NOT b.derived THEN s END) AS named, count(DISTINCT CASE WHEN b.derived THEN s END) AS addressed,
  count(DISTINCT s.documentId) AS documents
RETURN {boundId: bound.id, kind: CASE WHEN bound:ActorClass THEN 'actor' ELSE 'body' END, named: named, addressed: addressed,
  documents: documents} AS row
ORDER BY named DESC, addressed DESC, bound.id
