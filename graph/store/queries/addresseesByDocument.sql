SELECT m.*, m.surface AS name
FROM Mention m
WHERE m.kind = 'addressee' AND m.documentId IN (SELECT value FROM json_each(:ids))
ORDER BY m.documentId, m.position, m.id
