SELECT r.toId AS regionId, count(DISTINCT u.fromId) AS clauses, count(DISTINCT u.documentId) AS documents
FROM USES u
JOIN APPLIES_IN r ON r.fromId = u.documentId AND r.role = 'own'
WHERE u.toId IN (SELECT value FROM json_each(:ids))
GROUP BY r.toId
ORDER BY clauses DESC, r.toId
