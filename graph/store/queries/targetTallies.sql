SELECT documentId, metric, coalesce(unit, '') AS unit, coalesce(deadline, '') AS deadline, min(id) AS firstId,
  count(*) AS targets, count(value) AS valued
FROM Target
WHERE documentId IN (SELECT value FROM json_each(:documents))
GROUP BY documentId, metric, unit, deadline
ORDER BY documentId, firstId
