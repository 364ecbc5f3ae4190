SELECT m.*, m.surface AS name, a.toId AS bodyId
FROM Mention m
JOIN Clause c ON c.id = m.clauseId
LEFT JOIN ASSIGNED_TO a ON a.mentionId = m.id AND a.fromId = m.clauseId
WHERE m.kind = 'department' AND m.clauseId IN (SELECT value FROM json_each(:ids))
ORDER BY m.documentId, c.position, m.position, m.id, a.toId
