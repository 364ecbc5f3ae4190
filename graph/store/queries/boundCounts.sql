SELECT b.toId AS boundId,
  CASE WHEN EXISTS (SELECT 1 FROM ActorClass a WHERE a.id = b.toId) THEN 'actor' ELSE 'body' END AS kind,
  count(DISTINCT CASE WHEN b.derived = 0 THEN b.fromId END) AS named,
  count(DISTINCT CASE WHEN b.derived = 1 THEN b.fromId END) AS addressed,
  count(DISTINCT b.documentId) AS documents
FROM BINDS b
JOIN Statement s ON s.id = b.fromId
WHERE s.modality <> 'none' AND (json_array_length(:documents) = 0 OR b.documentId IN (SELECT value FROM json_each(:documents)))
GROUP BY b.toId
ORDER BY named DESC, addressed DESC, b.toId
