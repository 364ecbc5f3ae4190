SELECT m.*, m.surface AS name, a.toId AS bodyId
FROM ASSIGNED_TO a
JOIN Mention m ON m.id = a.mentionId
JOIN Clause c ON c.id = m.clauseId
WHERE a.toId = :id AND (:role = '' OR m.role = :role)
ORDER BY m.documentId, c.position, m.position, m.id
