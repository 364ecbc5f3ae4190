SELECT n.*, n.fromId AS clauseId, n.toId AS regionId
FROM NAMES n
WHERE n.fromId IN (SELECT value FROM json_each(:ids))
ORDER BY n.fromId, n.spanStart, n.id
