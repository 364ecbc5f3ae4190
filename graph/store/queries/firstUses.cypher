MATCH (c:Clause)-[u:USES]->(i:Instrument)
WHERE i.id IN $ids AND NOT u.documentId IN $without
MATCH (m:Mention {id: u.mentionId})
MATCH (d:Document {id: u.documentId})
OPTIONAL MATCH (d)-[:APPLIES_IN {role: 'own'}]->(r:Region)
WITH c, u, i, m, coalesce(r.id, '') AS regionId, coalesce(d.issued, '9999') AS day
ORDER BY CASE WHEN u.role = 'use' AND u.modality <> 'none' THEN 0 ELSE 1 END, day, m.documentId, c.position, m.position, m.id, i.id
WITH regionId, collect({m: m, u: u, i: i, day: day})[0] AS first
WITH regionId, first.day AS day, first.m AS m, first.u AS u, first.i AS i
RETURN m {.*, instrumentId: i.id, modality: u.modality, role: u.role} AS row
ORDER BY day, regionId, m.id
