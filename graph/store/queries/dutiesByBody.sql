SELECT m.*, m.surface AS name,
  (SELECT json_group_array(toId) FROM (
    SELECT DISTINCT o.toId FROM ASSIGNED_TO o WHERE o.mentionId = m.id AND o.fromId = m.clauseId ORDER BY o.toId)) AS bodyIds
FROM Mention m
JOIN Clause c ON c.id = m.clauseId
WHERE (:role = '' OR m.role = :role) AND m.id IN (SELECT a.mentionId FROM ASSIGNED_TO a WHERE a.toId = :id)
  AND m.documentId NOT IN (SELECT value FROM json_each(:without))
  AND (json_array_length(:regions) = 0 OR EXISTS (
    SELECT 1 FROM APPLIES_IN r WHERE r.fromId = m.documentId AND r.role = 'own' AND r.toId IN (SELECT value FROM json_each(:regions))))
ORDER BY m.documentId, c.position, m.position, m.id
LIMIT :limit OFFSET :offset
