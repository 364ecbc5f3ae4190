SELECT m.*, u.toId AS instrumentId, u.modality, u.role
FROM Mention m
JOIN Clause c ON c.id = m.clauseId
JOIN USES u ON u.mentionId = m.id
WHERE m.kind = 'instrument' AND m.clauseId IN (SELECT value FROM json_each(:ids))
ORDER BY m.documentId, c.position, m.position, m.id, u.toId
