SELECT d.id
FROM Document d
WHERE d.held = 1 AND (json_array_length(:regions) = 0 OR EXISTS (
    SELECT 1 FROM APPLIES_IN a WHERE a.fromId = d.id AND a.role = 'own' AND a.toId IN (SELECT value FROM json_each(:regions))))
ORDER BY d.issuedLast IS NULL, d.issuedLast DESC, d.id
