SELECT count(*) AS uses, count(DISTINCT u.fromId) AS clauses, count(DISTINCT u.documentId) AS documents
FROM USES u
WHERE u.toId IN (SELECT value FROM json_each(:ids)) AND u.documentId NOT IN (SELECT value FROM json_each(:without))
  AND (json_array_length(:regions) = 0 OR EXISTS (
    SELECT 1 FROM APPLIES_IN a WHERE a.fromId = u.documentId AND a.role = 'own' AND a.toId IN (SELECT value FROM json_each(:regions))))
  AND (:body = '' OR EXISTS (SELECT 1 FROM ASSIGNED_TO s WHERE s.fromId = u.fromId AND s.toId = :body AND (:role = '' OR s.role = :role)))
  AND (json_array_length(:beside) = 0 OR EXISTS (
    SELECT 1 FROM USES o WHERE o.fromId = u.fromId AND o.toId IN (SELECT value FROM json_each(:beside))))
  AND (:type = '' OR EXISTS (SELECT 1 FROM Instrument i WHERE i.id = u.toId AND i.policyType = :type))
HAVING count(*) > 0
