WITH used AS MATERIALIZED (
  SELECT u.fromId, u.documentId, i.policyType, coalesce((SELECT a.toId FROM APPLIES_IN a WHERE a.fromId = u.documentId AND a.role = 'own'), '') AS regionId
  FROM USES u
  JOIN Instrument i ON i.id = u.toId
  WHERE u.toId IN (SELECT value FROM json_each(:ids)) AND u.documentId NOT IN (SELECT value FROM json_each(:without)))
SELECT regionId, '' AS type, count(DISTINCT fromId) AS clauses, count(DISTINCT documentId) AS documents FROM used GROUP BY regionId
UNION ALL
SELECT regionId, policyType AS type, count(DISTINCT fromId) AS clauses, count(DISTINCT documentId) AS documents FROM used GROUP BY regionId, policyType
ORDER BY regionId, type
