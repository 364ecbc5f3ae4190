MATCH (c:Clause)-[r:REFERS_TO]->(to)
WHERE c.id IN $ids
RETURN r {.*, clauseId: c.id, clauseIdTo: CASE WHEN to:Clause THEN to.id END} AS row
ORDER BY c.id, r.spanStart, r.id
