WITH given AS MATERIALIZED (
  SELECT m.id, m.clauseId, m.documentId, m.role FROM Mention m
  WHERE m.id IN (SELECT a.mentionId FROM ASSIGNED_TO a WHERE a.toId = :id) AND m.documentId NOT IN (SELECT value FROM json_each(:without))
    AND (json_array_length(:regions) = 0 OR EXISTS (
    SELECT 1 FROM APPLIES_IN r WHERE r.fromId = m.documentId AND r.role = 'own' AND r.toId IN (SELECT value FROM json_each(:regions)))))
SELECT '' AS role, count(*) AS duties, count(DISTINCT clauseId) AS clauses, count(DISTINCT documentId) AS documents FROM given HAVING count(*) > 0
UNION ALL
SELECT role, count(*) AS duties, count(DISTINCT clauseId) AS clauses, count(DISTINCT documentId) AS documents FROM given GROUP BY role
ORDER BY role
