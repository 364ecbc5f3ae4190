MATCH (m:Mention)
WHERE m.clauseId IN $ids AND m.kind = 'instrument'
MATCH (c:Clause {id: m.clauseId})-[u:USES]->(i:Instrument) WHERE u.mentionId = m.id
RETURN m {.*, instrumentId: i.id, modality: u.modality, role: u.role} AS row
ORDER BY m.documentId, c.position, m.position, m.id, i.id
