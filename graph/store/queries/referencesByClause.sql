SELECT r.*, r.fromId AS clauseId, CASE WHEN r.toId = r.documentId THEN NULL ELSE r.toId END AS clauseIdTo
FROM REFERS_TO r
WHERE r.fromId IN (SELECT value FROM json_each(:ids))
ORDER BY r.fromId, r.spanStart, r.id
