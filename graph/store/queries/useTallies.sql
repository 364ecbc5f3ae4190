SELECT u.documentId, CASE :by WHEN 'class' THEN i.class ELSE i.policyType END AS "column",
  count(DISTINCT u.fromId) AS clauses,
  count(DISTINCT u.fromId) FILTER (WHERE u.role = 'use' AND u.modality <> 'none') AS acting,
  json_group_array(DISTINCT u.modality ORDER BY u.modality) FILTER (WHERE u.role = 'use' AND u.modality <> 'none') AS forces
FROM USES u
JOIN Instrument i ON i.id = u.toId
WHERE u.documentId IN (SELECT value FROM json_each(:ids))
GROUP BY 1, 2
ORDER BY u.documentId, "column"
