SELECT a.documentId, iif(instr(a.toId, '@') = 0, a.toId, substr(a.toId, 1, instr(a.toId, '@') - 1)) AS office,
  count(DISTINCT a.fromId) AS clauses, json_group_array(DISTINCT a.role ORDER BY a.role) AS roles
FROM ASSIGNED_TO a
WHERE a.documentId IN (SELECT value FROM json_each(:ids))
GROUP BY 1, 2
ORDER BY a.documentId, office
