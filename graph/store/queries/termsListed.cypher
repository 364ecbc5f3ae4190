MATCH (t:Term)-[:QUANTIFIES]->(i:Instrument)
WHERE i.id IN $ids AND NOT t.documentId IN $without
WITH t, max(i.id) AS instrumentId
MATCH (d:Document {id: t.documentId})
OPTIONAL MATCH (d)-[:APPLIES_IN {role: 'own'}]->(r:Region)
WITH t, instrumentId, coalesce(r.id, '') AS regionId, coalesce(d.issued, '') AS day
ORDER BY day DESC, t.documentId, t.position, t.id
WITH regionId, count(t) AS total, collect({t: t, instrumentId: instrumentId})[..$limit] AS terms
UNWIND range(0, size(terms) - 1) AS rank
WITH regionId, total, rank, terms[rank].t AS t, terms[rank].instrumentId AS instrumentId
RETURN t {.*, instrumentId: instrumentId, regionId: regionId, total: total} AS row
ORDER BY regionId, rank, t.id
