SELECT s.*
FROM Statement s
JOIN Clause c ON c.id = s.clauseId
WHERE s.bearer IS NOT NULL AND NOT EXISTS (SELECT 1 FROM BINDS b WHERE b.fromId = s.id AND b.derived = 0)
ORDER BY s.documentId, c.position, s.position, s.id
