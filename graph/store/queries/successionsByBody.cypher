MATCH (former:Body)-[s:SUCCEEDED_BY]->(later:Body)
WHERE former.id IN $ids OR later.id IN $ids
RETURN s {.*, fromId: former.id, toId: later.id} AS row
ORDER BY s.date, s.id
