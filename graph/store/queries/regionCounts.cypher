MATCH (d:Document)-[:APPLIES_IN {role: 'own'}]->(r:Region)
WHERE d.held
WITH r.id AS regionId, count(DISTINCT d) AS documents
RETURN {regionId: regionId, documents: documents} AS row
ORDER BY documents DESC, regionId
