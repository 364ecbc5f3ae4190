SELECT d.*, (SELECT min(a.toId) FROM APPLIES_IN a WHERE a.fromId = d.id AND a.role = 'own') AS regionId
FROM Document d
WHERE d.id IN (SELECT value FROM json_each(:ids))
ORDER BY d.id
