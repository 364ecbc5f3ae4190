SELECT b.id, (SELECT count(DISTINCT a.fromId) FROM ASSIGNED_TO a WHERE a.toId = b.id) AS clauses
FROM Body b
WHERE substr(b.id, 1, length(:office) + 1) = :office || '@'
ORDER BY b.id
