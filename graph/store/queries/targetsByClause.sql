SELECT t.* FROM Target t WHERE t.clauseId IN (SELECT value FROM json_each(:ids)) ORDER BY t.documentId, t.position, t.id
