SELECT u.mentionId AS id, u.documentId, u.fromId AS clauseId, u.toId AS instrumentId, u.modality, u.role
FROM USES u
JOIN Instrument i ON i.id = u.toId
JOIN Clause c ON c.id = u.fromId
JOIN Mention m ON m.id = u.mentionId
WHERE u.documentId IN (SELECT value FROM json_each(:ids)) AND (:class = '' OR i.class = :class)
ORDER BY u.documentId, c.position, m.position, u.mentionId, u.toId
