MATCH (t:Target) WHERE t.documentId IN $documents AND t.metric + '|' + coalesce(t.unit, '') IN $kinds
WITH t, coalesce(t.deadline, 'none') AS due
WHERE any(range IN $ranges WHERE due >= split(range, ' ')[0] AND due < split(range, ' ')[1])
  AND (due > $afterDue OR (due = $afterDue AND (t.documentId > $afterDocument OR (t.documentId = $afterDocument
    AND (t.position > $afterPosition OR (t.position = $afterPosition AND t.id > $afterId))))))
RETURN t {.*, due: due} AS row
ORDER BY due, t.documentId, t.position, t.id
LIMIT $limit
