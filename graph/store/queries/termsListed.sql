WITH quantified AS MATERIALIZED (
  SELECT q.fromId AS id, max(q.toId) AS instrumentId
  FROM QUANTIFIES q
  WHERE q.toId IN (SELECT value FROM json_each(:ids)) AND q.documentId NOT IN (SELECT value FROM json_each(:without))
  GROUP BY q.fromId),
ranked AS MATERIALIZED (
  SELECT t.id, k.instrumentId, coalesce(a.toId, '') AS regionId, count(*) OVER (PARTITION BY coalesce(a.toId, '')) AS total,
    row_number() OVER (PARTITION BY coalesce(a.toId, '') ORDER BY coalesce(d.issued, '') DESC, t.documentId, t.position, t.id) AS rank
  FROM quantified k
  JOIN Term t ON t.id = k.id
  JOIN Document d ON d.id = t.documentId
  LEFT JOIN APPLIES_IN a ON a.fromId = t.documentId AND a.role = 'own')
SELECT t.*, k.instrumentId, k.regionId, k.total
FROM ranked k
JOIN Term t ON t.id = k.id
WHERE k.rank <= :limit
ORDER BY k.regionId, k.rank, t.id
