WITH bound AS MATERIALIZED (
  SELECT b.fromId AS id, MIN(CASE WHEN b.derived = 1 THEN 3 WHEN b.toId IN (SELECT value FROM json_each(:own)) THEN 1 ELSE 2 END) AS "group"
  FROM BINDS b
  WHERE b.toId IN (SELECT value FROM json_each(:own)) OR b.toId IN (SELECT value FROM json_each(:around))
  GROUP BY b.fromId)
SELECT "group", documentId, modality, modalities, until, timed, count(*) AS statements
FROM (
  SELECT n."group", s.documentId, s.modality, s.modalities, s.deadline IS NOT NULL OR s.frequency IS NOT NULL AS timed,
    coalesce(s.deadlineDate, CASE WHEN s.deadline IS NOT NULL THEN 'words' WHEN s.frequency IS NOT NULL THEN 'repeated' ELSE 'none' END) AS until
  FROM bound n
  JOIN Statement s ON s.id = n.id
  WHERE s.modality <> 'none' AND s.documentId IN (SELECT value FROM json_each(:documents)))
GROUP BY "group", documentId, modality, modalities, until, timed
ORDER BY "group", modality, modalities, until, timed, documentId
