WITH RECURSIVE used AS MATERIALIZED (
  SELECT DISTINCT u.fromId FROM USES u
  WHERE u.toId IN (SELECT value FROM json_each(:ids)) AND u.documentId NOT IN (SELECT value FROM json_each(:without))),
beside AS MATERIALIZED (
  SELECT DISTINCT o.fromId, o.documentId, o.toId FROM used JOIN USES o ON o.fromId = used.fromId
  WHERE o.toId NOT IN (SELECT value FROM json_each(:lineage))),
above (id, top) AS (
  SELECT DISTINCT toId, toId FROM beside
  UNION
  SELECT above.id, b.toId FROM above JOIN BROADER b ON b.fromId = above.top JOIN Instrument i ON i.id = b.toId AND i.isClass = 0)
SELECT i.class AS instrumentId, i.class, 1 AS isClass, count(DISTINCT s.fromId) AS clauses, count(DISTINCT s.documentId) AS documents
FROM beside s
JOIN Instrument i ON i.id = s.toId
GROUP BY i.class
UNION ALL
SELECT i.id AS instrumentId, i.class, i.isClass, count(DISTINCT s.fromId) AS clauses, count(DISTINCT s.documentId) AS documents
FROM beside s
JOIN above ON above.id = s.toId
JOIN Instrument i ON i.id = above.top AND i.isClass = 0
WHERE i.id NOT IN (SELECT value FROM json_each(:lineage))
GROUP BY i.id
ORDER BY clauses DESC, instrumentId
