MATCH (s:Statement)-[b:BINDS]->(bound)
WHERE s.clauseId IN $ids
RETURN b {.id, .derived, .sourceId, clauseId: s.clauseId, statementId: s.id, boundId: bound.id,
  kind: CASE WHEN bound:ActorClass THEN 'actor' ELSE 'body' END} AS row
ORDER BY s.clauseId, s.position, s.id, b.derived, bound.id, b.id
