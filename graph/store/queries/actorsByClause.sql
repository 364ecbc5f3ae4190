SELECT s.clauseId, b.toId AS actorId, s.id AS statementId
FROM Statement s
JOIN BINDS b ON b.fromId = s.id
JOIN ActorClass a ON a.id = b.toId
WHERE s.clauseId IN (SELECT value FROM json_each(:ids))
ORDER BY s.clauseId, s.position, s.id, b.toId
