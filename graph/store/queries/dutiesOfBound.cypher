UNWIND range(0, size($documents) - 1) AS place
MATCH (s:Statement {documentId: $documents[place]})-[b:BINDS]->(bound)
WHERE (bound.id IN $own OR bound.id IN $around) AND s.modality <> 'none'
WITH place, s, min(CASE WHEN b.derived THEN 3 WHEN bound.id IN $own THEN 1 ELSE 2 END) AS group
WHERE group = $group
  AND ($main = '' OR s.modality = $main)
  AND ($until = '' OR $until = coalesce(s.deadlineDate, CASE WHEN s.deadline IS NOT NULL THEN 'words' WHEN s.frequency IS NOT NULL THEN 'repeated' ELSE 'none' END))
  AND ($timed = 0 OR s.deadline IS NOT NULL OR s.frequency IS NOT NULL)
  AND (size($modalities) = 0 OR any(modality IN $modalities WHERE s.modalities CONTAINS '"' + modality + '"'))
MATCH (c:Clause {id: s.clauseId})
WITH place, s, c, group
WHERE place > 0 OR c.position > $afterClause OR (c.position = $afterClause AND (s.position > $afterStatement
  OR (s.position = $afterStatement AND s.id > $afterId)))
RETURN s {.*, group: group, clausePosition: c.position} AS row
ORDER BY place, c.position, s.position, s.id
LIMIT $limit
