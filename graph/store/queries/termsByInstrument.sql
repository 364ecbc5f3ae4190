SELECT t.*, q.toId AS instrumentId
FROM QUANTIFIES q
JOIN Term t ON t.id = q.fromId
WHERE q.toId IN (SELECT value FROM json_each(:ids)) AND t.documentId NOT IN (SELECT value FROM json_each(:without)) AND (json_array_length(:regions) = 0 OR EXISTS (
    SELECT 1 FROM APPLIES_IN a WHERE a.fromId = t.documentId AND a.role = 'own' AND a.toId IN (SELECT value FROM json_each(:regions))))
  AND (json_array_length(:documents) = 0 OR q.documentId IN (SELECT value FROM json_each(:documents)))
ORDER BY t.documentId, t.position, t.id, q.toId
