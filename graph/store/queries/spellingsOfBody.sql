SELECT m.surface AS name, count(*) AS mentions, count(DISTINCT m.documentId) AS documents, min(m.id) AS firstId
FROM Mention m
WHERE m.id IN (SELECT mentionId FROM ASSIGNED_TO WHERE toId = :id UNION SELECT mentionId FROM ISSUED_BY WHERE toId = :id)
  AND m.documentId NOT IN (SELECT value FROM json_each(:without))
GROUP BY m.surface
ORDER BY mentions DESC, firstId
