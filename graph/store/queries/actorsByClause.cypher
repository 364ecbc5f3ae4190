MATCH (s:Statement)-[:BINDS]->(a:ActorClass)
WHERE s.clauseId IN $ids
RETURN {clauseId: s.clauseId, actorId: a.id, statementId: s.id} AS row
ORDER BY s.clauseId, s.position, s.id, a.id
