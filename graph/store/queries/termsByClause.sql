SELECT t.*, (SELECT min(q.toId) FROM QUANTIFIES q WHERE q.fromId = t.id) AS instrumentId
FROM Term t
WHERE t.clauseId IN (SELECT value FROM json_each(:ids))
ORDER BY t.documentId, t.position, t.id
