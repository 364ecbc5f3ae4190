WITH used AS MATERIALIZED (
  SELECT DISTINCT u.fromId FROM USES u
  WHERE u.toId IN (SELECT value FROM json_each(:ids)) AND u.documentId NOT IN (SELECT value FROM json_each(:without)))
SELECT a.toId AS bodyId, count(DISTINCT a.fromId) AS clauses, count(DISTINCT a.documentId) AS documents,
  count(DISTINCT CASE WHEN a.role = 'lead' THEN a.fromId END) AS led,
  count(DISTINCT CASE WHEN a.role = 'unspecified' THEN a.fromId END) AS unspecified,
  count(DISTINCT CASE WHEN a.role = 'support' THEN a.fromId END) AS supported
FROM used
JOIN ASSIGNED_TO a ON a.fromId = used.fromId
GROUP BY a.toId
ORDER BY led DESC, unspecified DESC, supported DESC, bodyId
