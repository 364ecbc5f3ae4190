SELECT m.*, m.surface AS name, m.role AS evidence,
  (SELECT min(i.toId) FROM ISSUED_BY i WHERE i.mentionId = m.id) AS bodyId
FROM Mention m
WHERE m.kind = 'issuer' AND m.documentId IN (SELECT value FROM json_each(:ids))
ORDER BY m.documentId, m.position, m.id
