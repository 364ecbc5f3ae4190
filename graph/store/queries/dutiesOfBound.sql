WITH place AS MATERIALIZED (SELECT value AS documentId, key AS place FROM json_each(:documents)),
bound AS MATERIALIZED (
  SELECT b.fromId AS id, MIN(CASE WHEN b.derived = 1 THEN 3 WHEN b.toId IN (SELECT value FROM json_each(:own)) THEN 1 ELSE 2 END) AS "group"
  FROM place p
  JOIN BINDS b ON b.documentId = p.documentId
  WHERE b.toId IN (SELECT value FROM json_each(:own)) OR b.toId IN (SELECT value FROM json_each(:around))
  GROUP BY b.fromId)
SELECT s.*, n."group", c.position AS clausePosition
FROM bound n
JOIN Statement s ON s.id = n.id
JOIN Clause c ON c.id = s.clauseId
JOIN place p ON p.documentId = s.documentId
WHERE n."group" = :group AND s.modality <> 'none'
  AND (:main = '' OR s.modality = :main)
  AND (:until = '' OR :until = coalesce(s.deadlineDate, CASE WHEN s.deadline IS NOT NULL THEN 'words' WHEN s.frequency IS NOT NULL THEN 'repeated' ELSE 'none' END))
  AND (:timed = 0 OR s.deadline IS NOT NULL OR s.frequency IS NOT NULL)
  AND (json_array_length(:modalities) = 0 OR EXISTS (
    SELECT 1 FROM json_each(s.modalities) m WHERE m.value IN (SELECT value FROM json_each(:modalities))))
  AND (p.place > 0 OR c.position > :afterClause OR (c.position = :afterClause AND (s.position > :afterStatement
    OR (s.position = :afterStatement AND s.id > :afterId))))
ORDER BY p.place, c.position, s.position, s.id
LIMIT :limit
