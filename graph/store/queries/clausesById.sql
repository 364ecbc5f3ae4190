SELECT * FROM Clause WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY documentId, position, id
