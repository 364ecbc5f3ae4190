SELECT m.kind, m.surface AS name, m.class, m.documentId, min(c.path) AS path, count(*) AS mentions
FROM Mention m
JOIN Clause c ON c.id = m.clauseId
WHERE m.status = 'unknown' AND m.kind IN (SELECT value FROM json_each(:kinds))
GROUP BY m.documentId, m.kind, m.surface, m.class
ORDER BY m.documentId, min(m.id)
