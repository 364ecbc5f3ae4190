MATCH (b:Body)
WHERE EXISTS { MATCH (:Clause)-[:ASSIGNED_TO]->(b) }
RETURN {id: b.id} AS row
ORDER BY b.id
