MATCH (b:Body) WHERE b.id STARTS WITH $office + '@'
OPTIONAL MATCH (c:Clause)-[:ASSIGNED_TO]->(b)
WITH b.id AS id, count(DISTINCT c) AS clauses
RETURN {id: id, clauses: clauses} AS row
ORDER BY id
