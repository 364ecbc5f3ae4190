MATCH (d:Document)-[:ISSUED_BY]->(b:Body)
WHERE b.id IN $ids
WITH DISTINCT d, b
RETURN {bodyId: b.id, documentId: d.id} AS row
ORDER BY b.id, d.issuedLast IS NULL, d.issuedLast DESC, d.id
