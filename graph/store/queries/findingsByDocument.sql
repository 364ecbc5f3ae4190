SELECT * FROM Finding WHERE documentId IN (SELECT value FROM json_each(:ids)) ORDER BY documentId, position, id
