MATCH (c:Clause)-[u:USES]->(i:Instrument)
WHERE u.documentId IN $ids AND ($class = '' OR i.class = $class)
MATCH (m:Mention {id: u.mentionId})
RETURN {id: m.id, documentId: u.documentId, clauseId: c.id, instrumentId: i.id, modality: u.modality, role: u.role} AS row
ORDER BY u.documentId, c.position, m.position, m.id, i.id
