WITH ranked AS MATERIALIZED (
  SELECT u.id, coalesce(a.toId, '') AS regionId, coalesce(d.issued, '9999') AS day, row_number() OVER (
    PARTITION BY coalesce(a.toId, '')
    ORDER BY u.role = 'use' AND u.modality <> 'none' DESC, coalesce(d.issued, '9999'), m.documentId, c.position, m.position, m.id, u.toId) AS rank
  FROM USES u
  JOIN Mention m ON m.id = u.mentionId
  JOIN Clause c ON c.id = m.clauseId
  JOIN Document d ON d.id = u.documentId
  LEFT JOIN APPLIES_IN a ON a.fromId = u.documentId AND a.role = 'own'
  WHERE u.toId IN (SELECT value FROM json_each(:ids)) AND u.documentId NOT IN (SELECT value FROM json_each(:without)))
SELECT m.*, u.toId AS instrumentId, u.modality, u.role
FROM ranked k
JOIN USES u ON u.id = k.id
JOIN Mention m ON m.id = u.mentionId
WHERE k.rank = 1
ORDER BY k.day, k.regionId, m.id
