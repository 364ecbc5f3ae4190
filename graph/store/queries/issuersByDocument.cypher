MATCH (m:Mention)
WHERE m.documentId IN $ids AND m.kind = 'issuer'
OPTIONAL MATCH (:Document {id: m.documentId})-[i:ISSUED_BY]->(b:Body) WHERE i.mentionId = m.id
WITH m, min(b.id) AS bodyId
RETURN m {.*, name: m.surface, evidence: m.role, bodyId: bodyId} AS row
ORDER BY m.documentId, m.position, m.id
