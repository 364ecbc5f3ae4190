MATCH (s:Statement)
WHERE s.clauseId IN $ids
MATCH (c:Clause {id: s.clauseId})
RETURN s {.*} AS row
ORDER BY s.documentId, c.position, s.position, s.id
