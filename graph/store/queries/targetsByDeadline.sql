SELECT t.* FROM (
  SELECT *, coalesce(deadline, 'none') AS due FROM Target
  WHERE documentId IN (SELECT value FROM json_each(:documents))
    AND metric || '|' || coalesce(unit, '') IN (SELECT value FROM json_each(:kinds))) t
WHERE EXISTS (SELECT 1 FROM json_each(:ranges) r WHERE t.due >= substr(r.value, 1, instr(r.value, ' ') - 1) AND t.due < substr(r.value, instr(r.value, ' ') + 1))
  AND (t.due > :afterDue OR (t.due = :afterDue AND (t.documentId > :afterDocument OR (t.documentId = :afterDocument
    AND (t.position > :afterPosition OR (t.position = :afterPosition AND t.id > :afterId))))))
ORDER BY t.due, t.documentId, t.position, t.id
LIMIT :limit
