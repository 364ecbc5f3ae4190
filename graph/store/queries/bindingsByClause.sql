SELECT b.id, s.clauseId, s.id AS statementId, b.toId AS boundId,
  CASE WHEN EXISTS (SELECT 1 FROM ActorClass a WHERE a.id = b.toId) THEN 'actor' ELSE 'body' END AS kind, b.derived, b.sourceId
FROM Statement s
JOIN BINDS b ON b.fromId = s.id
WHERE s.clauseId IN (SELECT value FROM json_each(:ids))
ORDER BY s.clauseId, s.position, s.id, b.derived, b.toId, b.id
