MATCH (b:Body) WHERE b.id STARTS WITH $office + '@'
OPTIONAL MATCH (c:Clause)-[a:ASSIGNED_TO]->(b) WHERE NOT a.documentId IN $without
WITH b.id AS id, count(DISTINCT c) AS clauses
RETURN {id: id, clauses: clauses} AS row
ORDER BY id
