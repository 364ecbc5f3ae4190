SELECT m.*, m.surface AS name
FROM Mention m
JOIN Clause c ON c.id = m.clauseId
WHERE m.status = 'unknown' AND m.kind IN (SELECT value FROM json_each(:kinds))
ORDER BY m.documentId, c.position, m.position, m.id
