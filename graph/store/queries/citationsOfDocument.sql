SELECT c.*, c.toId AS citedId, d.held
FROM CITES c
JOIN Document d ON d.id = c.toId
WHERE c.toId IN (SELECT value FROM json_each(:ids))
ORDER BY c.documentId, c.position, c.id
