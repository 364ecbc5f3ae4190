SELECT a.toId AS regionId, count(DISTINCT a.fromId) AS documents
FROM APPLIES_IN a
JOIN Document d ON d.id = a.fromId AND d.held = 1
WHERE a.role = 'own'
GROUP BY a.toId
ORDER BY documents DESC, a.toId
