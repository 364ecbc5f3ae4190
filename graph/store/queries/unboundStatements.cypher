MATCH (s:Statement)
WHERE s.bearer IS NOT NULL AND NOT EXISTS { MATCH (s)-[b:BINDS]->() WHERE NOT b.derived }
MATCH (c:Clause {id: s.clauseId})
RETURN s {.*} AS row
ORDER BY s.documentId, c.position, s.position, s.id
