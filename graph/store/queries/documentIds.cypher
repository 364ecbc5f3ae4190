MATCH (d:Document)
WHERE d.held AND (size($regions) = 0 OR EXISTS {
  MATCH (d)-[:APPLIES_IN {role: 'own'}]->(r:Region) WHERE r.id IN $regions
})
RETURN {id: d.id} AS row
ORDER BY d.issuedLast IS NULL, d.issuedLast DESC, d.id
