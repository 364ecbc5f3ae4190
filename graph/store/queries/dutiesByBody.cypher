MATCH (:Clause)-[a:ASSIGNED_TO]->(b:Body {id: $id})
MATCH (m:Mention {id: a.mentionId})
WHERE $role = '' OR m.role = $role
MATCH (c:Clause {id: m.clauseId})
RETURN m {.*, name: m.surface, bodyId: b.id} AS row
ORDER BY m.documentId, c.position, m.position, m.id
