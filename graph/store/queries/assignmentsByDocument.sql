SELECT a.mentionId AS id, a.documentId, a.fromId AS clauseId, a.toId AS bodyId, a.role
FROM ASSIGNED_TO a
JOIN Clause c ON c.id = a.fromId
JOIN Mention m ON m.id = a.mentionId
WHERE a.documentId IN (SELECT value FROM json_each(:ids))
ORDER BY a.documentId, c.position, m.position, a.mentionId, a.toId
