SELECT m.*, u.toId AS instrumentId, u.modality, u.role
FROM Mention m
JOIN Clause c ON c.id = m.clauseId
JOIN USES u ON u.mentionId = m.id
WHERE u.toId IN (SELECT value FROM json_each(:ids)) AND (json_array_length(:regions) = 0 OR EXISTS (
    SELECT 1 FROM APPLIES_IN a WHERE a.fromId = m.documentId AND a.role = 'own' AND a.toId IN (SELECT value FROM json_each(:regions))))
  AND (json_array_length(:documents) = 0 OR u.documentId IN (SELECT value FROM json_each(:documents)))
ORDER BY m.documentId, c.position, m.position, m.id, u.toId
