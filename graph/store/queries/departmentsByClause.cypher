MATCH (m:Mention)
WHERE m.clauseId IN $ids AND m.kind = 'department'
MATCH (c:Clause {id: m.clauseId})
OPTIONAL MATCH (c)-[a:ASSIGNED_TO]->(b:Body) WHERE a.mentionId = m.id
RETURN m {.*, name: m.surface, bodyId: b.id} AS row
ORDER BY m.documentId, c.position, m.position, m.id, b.id
