SELECT i.id AS instrumentId, i.class, i.isClass, count(DISTINCT u.fromId) AS clauses, count(DISTINCT u.documentId) AS documents
FROM USES u
CROSS JOIN Instrument i ON i.id = u.toId
WHERE u.documentId NOT IN (SELECT value FROM json_each(:without)) AND (json_array_length(:regions) = 0 OR EXISTS (
    SELECT 1 FROM APPLIES_IN a WHERE a.fromId = u.documentId AND a.role = 'own' AND a.toId IN (SELECT value FROM json_each(:regions))))
GROUP BY i.id
ORDER BY clauses DESC, i.id
