SELECT s.* FROM Statement s
JOIN Clause c ON c.id = s.clauseId
WHERE s.clauseId IN (SELECT value FROM json_each(:ids))
ORDER BY s.documentId, c.position, s.position, s.id
