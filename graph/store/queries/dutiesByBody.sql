SELECT m.*, m.surface AS name,
  (SELECT json_group_array(toId) FROM (
    SELECT DISTINCT o.toId FROM ASSIGNED_TO o WHERE o.mentionId = m.id AND o.fromId = m.clauseId ORDER BY o.toId)) AS bodyIds
FROM Mention m
JOIN Clause c ON c.id = m.clauseId
WHERE (:role = '' OR m.role = :role) AND m.id IN (SELECT a.mentionId FROM ASSIGNED_TO a WHERE a.toId = :id)
ORDER BY m.documentId, c.position, m.position, m.id
