MATCH (d:Document)
WHERE d.id IN $ids
OPTIONAL MATCH (d)-[:APPLIES_IN {role: 'own'}]->(r:Region)
WITH d, min(r.id) AS regionId
RETURN d {.*, regionId: regionId} AS row
ORDER BY d.id
