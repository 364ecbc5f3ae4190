MATCH (c:Clause)-[n:NAMES]->(r:Region)
WHERE c.id IN $ids
RETURN n {.*, clauseId: c.id, regionId: r.id} AS row
ORDER BY c.id, n.spanStart, n.id
