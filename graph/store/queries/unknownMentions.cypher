MATCH (m:Mention)
WHERE m.status = 'unknown' AND m.kind IN $kinds
MATCH (c:Clause {id: m.clauseId})
RETURN m {.*, name: m.surface} AS row
ORDER BY m.documentId, c.position, m.position, m.id
