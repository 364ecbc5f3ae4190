SELECT b.toId AS bodyId, count(DISTINCT a.fromId) AS clauses, count(DISTINCT a.documentId) AS documents,
  count(DISTINCT CASE WHEN a.role = 'lead' AND b.role = 'support' THEN a.fromId END) AS led,
  count(DISTINCT CASE WHEN a.role = 'support' AND b.role = 'lead' THEN a.fromId END) AS supported
FROM ASSIGNED_TO a
JOIN ASSIGNED_TO b ON b.fromId = a.fromId AND b.toId <> a.toId
WHERE a.toId = :id AND a.documentId NOT IN (SELECT value FROM json_each(:without))
GROUP BY b.toId
ORDER BY clauses DESC, bodyId
