SELECT DISTINCT i.toId AS bodyId, d.id AS documentId
FROM ISSUED_BY i
JOIN Document d ON d.id = i.fromId
WHERE i.toId IN (SELECT value FROM json_each(:ids))
ORDER BY i.toId, d.issuedLast IS NULL, d.issuedLast DESC, d.id
