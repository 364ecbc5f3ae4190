MATCH (m:Mention)
WHERE m.clauseId IN $ids AND m.kind = 'department'
MATCH (c:Clause {id: m.clauseId})
OPTIONAL MATCH (c)-[a:ASSIGNED_TO]->(b:Body) WHERE a.mentionId = m.id
WITH m, c, b ORDER BY b.id
WITH m, c, collect(DISTINCT b.id) AS bodyIds
RETURN m {.*, name: m.surface, bodyIds: bodyIds} AS row
ORDER BY m.documentId, c.position, m.position, m.id
