MATCH (c:Clause)-[a:ASSIGNED_TO]->(b:Body)
WHERE a.documentId IN $ids
MATCH (m:Mention {id: a.mentionId})
RETURN {id: m.id, documentId: a.documentId, clauseId: c.id, bodyId: b.id, role: a.role} AS row
ORDER BY a.documentId, c.position, m.position, m.id, b.id
