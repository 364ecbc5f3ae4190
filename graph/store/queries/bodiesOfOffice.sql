SELECT b.id, (SELECT count(DISTINCT a.fromId) FROM ASSIGNED_TO a WHERE a.toId = b.id AND a.documentId NOT IN (SELECT value FROM json_each(:without))) AS clauses
FROM Body b
WHERE substr(b.id, 1, length(:office) + 1) = :office || '@'
ORDER BY b.id
