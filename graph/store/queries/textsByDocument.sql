SELECT * FROM Text WHERE documentId IN (SELECT value FROM json_each(:ids)) ORDER BY documentId, current DESC, id
