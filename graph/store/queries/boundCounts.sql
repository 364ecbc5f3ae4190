SELECT boundId, CASE WHEN EXISTS (SELECT 1 FROM ActorClass a WHERE a.id = boundId) THEN 'actor' ELSE 'body' END AS kind,
  sum(CASE WHEN derived = 0 THEN statements ELSE 0 END) AS named, sum(CASE WHEN derived = 1 THEN statements ELSE 0 END) AS addressed,
  count(DISTINCT documentId) AS documents
FROM (
  SELECT b.toId AS boundId, b.documentId, b.derived, count(DISTINCT b.fromId) AS statements
  FROM BINDS b NOT INDEXED
  WHERE b.modality <> 'none' AND (json_array_length(:documents) = 0 OR b.documentId IN (SELECT value FROM json_each(:documents)))
  GROUP BY b.toId, b.documentId, b.derived)
GROUP BY boundId
ORDER BY named DESC, addressed DESC, boundId
