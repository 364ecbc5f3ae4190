WITH given AS (
  SELECT s.toId, count(DISTINCT s.fromId) AS clauses,
    count(DISTINCT CASE WHEN s.role = 'lead' THEN s.fromId END) AS led,
    count(DISTINCT CASE WHEN s.role = 'unspecified' THEN s.fromId END) AS unspecified,
    count(DISTINCT CASE WHEN s.role = 'support' THEN s.fromId END) AS supported
  FROM ASSIGNED_TO s
  WHERE s.documentId NOT IN (SELECT value FROM json_each(:without)) AND (json_array_length(:regions) = 0 OR EXISTS (
    SELECT 1 FROM APPLIES_IN a WHERE a.fromId = s.documentId AND a.role = 'own' AND a.toId IN (SELECT value FROM json_each(:regions))))
  GROUP BY s.documentId, s.toId)
SELECT toId AS bodyId, sum(led) AS led, sum(unspecified) AS unspecified, sum(supported) AS supported
FROM given
GROUP BY toId
ORDER BY sum(clauses) DESC, toId
