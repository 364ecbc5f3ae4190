SELECT * FROM Source WHERE documentId IN (SELECT value FROM json_each(:ids)) ORDER BY documentId, path, id
