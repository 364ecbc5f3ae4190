SELECT m.*, m.surface AS name,
  (SELECT json_group_array(toId) FROM (
    SELECT DISTINCT a.toId FROM ASSIGNED_TO a WHERE a.mentionId = m.id AND a.fromId = m.clauseId ORDER BY a.toId)) AS bodyIds
FROM Mention m
JOIN Clause c ON c.id = m.clauseId
WHERE m.kind = 'department' AND m.clauseId IN (SELECT value FROM json_each(:ids))
ORDER BY m.documentId, c.position, m.position, m.id
