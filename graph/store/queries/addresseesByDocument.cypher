MATCH (m:Mention)
WHERE m.documentId IN $ids AND m.kind = 'addressee'
RETURN m {.*, name: m.surface} AS row
ORDER BY m.documentId, m.position, m.id
