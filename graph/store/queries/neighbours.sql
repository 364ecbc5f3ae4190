WITH asked AS MATERIALIZED (
  SELECT value AS key, substr(value, 1, instr(value, ':') - 1) AS label, substr(value, instr(value, ':') + 1) AS id FROM json_each(:keys)),
met(key, type, direction, other, clauseId, factId, place) AS (
  SELECT a.key, 'ISSUED_BY', 'out', 'Body:' || e.toId, m.clauseId, m.id, e.position
  FROM asked a JOIN ISSUED_BY e ON e.fromId = a.id JOIN Mention m ON m.id = e.mentionId WHERE a.label = 'Document'
  UNION ALL
  SELECT a.key, 'ADDRESSED_TO', 'out', iif(EXISTS (SELECT 1 FROM ActorClass n WHERE n.id = e.toId), 'ActorClass:', 'Body:') || e.toId, m.clauseId, m.id, 0
  FROM asked a JOIN ADDRESSED_TO e ON e.fromId = a.id JOIN Mention m ON m.id = e.mentionId WHERE a.label = 'Document'
  UNION ALL
  SELECT a.key, 'APPLIES_IN', 'out', 'Region:' || e.toId, NULL, NULL, 0 FROM asked a JOIN APPLIES_IN e ON e.fromId = a.id WHERE a.label = 'Document'
  UNION ALL
  SELECT a.key, 'CITES', 'out', 'Document:' || e.toId, e.clauseId, e.id, 0 FROM asked a JOIN CITES e ON e.fromId = a.id WHERE a.label = 'Document'
  UNION ALL
  SELECT a.key, 'CITES', 'in', 'Document:' || e.fromId, e.clauseId, e.id, 0 FROM asked a JOIN CITES e ON e.toId = a.id WHERE a.label = 'Document'
  UNION ALL
  SELECT a.key, 'ASSIGNED_TO', 'out', 'Body:' || e.toId, e.fromId, e.mentionId, 0
  FROM asked a JOIN ASSIGNED_TO e ON (a.label = 'Document' AND e.documentId = a.id) OR (a.label = 'Clause' AND e.fromId = a.id)
  UNION ALL
  SELECT a.key, 'USES', 'out', 'Instrument:' || e.toId, e.fromId, e.mentionId, 0
  FROM asked a JOIN USES e ON (a.label = 'Document' AND e.documentId = a.id) OR (a.label = 'Clause' AND e.fromId = a.id)
  UNION ALL
  SELECT a.key, 'NAMES', 'out', 'Region:' || e.toId, e.fromId, e.id, 0
  FROM asked a JOIN NAMES e ON (a.label = 'Document' AND e.documentId = a.id) OR (a.label = 'Clause' AND e.fromId = a.id)
  UNION ALL
  SELECT a.key, 'BINDS', 'out', iif(EXISTS (SELECT 1 FROM ActorClass n WHERE n.id = e.toId), 'ActorClass:', 'Body:') || e.toId, s.clauseId, s.id, 0
  FROM asked a JOIN Statement s ON (a.label = 'Document' AND s.documentId = a.id) OR (a.label = 'Clause' AND s.clauseId = a.id)
  JOIN BINDS e ON e.fromId = s.id AND e.derived = 0
  UNION ALL
  SELECT a.key, 'PART_OF', 'out', iif(EXISTS (SELECT 1 FROM Document d WHERE d.id = e.toId), 'Document:', 'Clause:') || e.toId, NULL, NULL, 0
  FROM asked a JOIN PART_OF e ON e.fromId = a.id WHERE a.label = 'Clause'
  UNION ALL
  SELECT a.key, 'PART_OF', 'in', 'Clause:' || e.fromId, NULL, NULL, c.position
  FROM asked a JOIN PART_OF e ON e.toId = a.id JOIN Clause c ON c.id = e.fromId WHERE a.label IN ('Document', 'Clause')
  UNION ALL
  SELECT a.key, 'REFERS_TO', 'out', iif(EXISTS (SELECT 1 FROM Document d WHERE d.id = e.toId), 'Document:', 'Clause:') || e.toId, e.fromId, e.id, 0
  FROM asked a JOIN REFERS_TO e ON e.fromId = a.id WHERE a.label = 'Clause'
  UNION ALL
  SELECT a.key, 'REFERS_TO', 'in', 'Clause:' || e.fromId, e.fromId, e.id, 0 FROM asked a JOIN REFERS_TO e ON e.toId = a.id WHERE a.label = 'Clause'
  UNION ALL
  SELECT a.key, 'ISSUED_BY', 'in', 'Document:' || e.fromId, m.clauseId, m.id, 0
  FROM asked a JOIN ISSUED_BY e ON e.toId = a.id JOIN Mention m ON m.id = e.mentionId WHERE a.label = 'Body'
  UNION ALL
  SELECT a.key, 'ADDRESSED_TO', 'in', 'Document:' || e.fromId, m.clauseId, m.id, 0
  FROM asked a JOIN ADDRESSED_TO e ON e.toId = a.id JOIN Mention m ON m.id = e.mentionId WHERE a.label IN ('Body', 'ActorClass')
  UNION ALL
  SELECT a.key, 'ASSIGNED_TO', 'in', 'Document:' || e.documentId, e.fromId, e.mentionId, 0
  FROM asked a JOIN ASSIGNED_TO e ON e.toId = a.id WHERE a.label = 'Body'
  UNION ALL
  SELECT a.key, 'BINDS', 'in', 'Document:' || e.documentId, s.clauseId, s.id, 0
  FROM asked a JOIN BINDS e ON e.toId = a.id AND e.derived = 0 JOIN Statement s ON s.id = e.fromId WHERE a.label IN ('Body', 'ActorClass')
  UNION ALL
  SELECT a.key, 'USES', 'in', 'Document:' || e.documentId, e.fromId, e.mentionId, 0
  FROM asked a JOIN USES e ON e.toId = a.id WHERE a.label = 'Instrument'
  UNION ALL
  SELECT a.key, 'APPLIES_IN', 'in', 'Document:' || e.fromId, NULL, NULL, 0 FROM asked a JOIN APPLIES_IN e ON e.toId = a.id WHERE a.label = 'Region'
  UNION ALL
  SELECT a.key, 'NAMES', 'in', 'Document:' || e.documentId, e.fromId, e.id, 0 FROM asked a JOIN NAMES e ON e.toId = a.id WHERE a.label = 'Region'
  UNION ALL
  SELECT a.key, 'WITHIN', 'out', 'Region:' || e.toId, NULL, NULL, 0 FROM asked a JOIN WITHIN e ON e.fromId = a.id WHERE a.label IN ('Region', 'Body')
  UNION ALL
  SELECT a.key, 'WITHIN', 'in', iif(EXISTS (SELECT 1 FROM Region n WHERE n.id = e.fromId), 'Region:', 'Body:') || e.fromId, NULL, NULL, 0
  FROM asked a JOIN WITHIN e ON e.toId = a.id WHERE a.label = 'Region'
  UNION ALL
  SELECT a.key, 'BROADER', 'out', a.label || ':' || e.toId, NULL, NULL, 0 FROM asked a JOIN BROADER e ON e.fromId = a.id WHERE a.label IN ('ActorClass', 'Instrument')
  UNION ALL
  SELECT a.key, 'BROADER', 'in', a.label || ':' || e.fromId, NULL, NULL, 0 FROM asked a JOIN BROADER e ON e.toId = a.id WHERE a.label IN ('ActorClass', 'Instrument')
  UNION ALL
  SELECT a.key, 'SUCCEEDED_BY', 'out', 'Body:' || e.toId, NULL, NULL, 0 FROM asked a JOIN SUCCEEDED_BY e ON e.fromId = a.id WHERE a.label = 'Body'
  UNION ALL
  SELECT a.key, 'SUCCEEDED_BY', 'in', 'Body:' || e.fromId, NULL, NULL, 0 FROM asked a JOIN SUCCEEDED_BY e ON e.toId = a.id WHERE a.label = 'Body'),
neighbour AS (
  SELECT key, type, direction, other, count(DISTINCT clauseId) AS clauses, min(clauseId || ' ' || factId) AS evidence, min(place) AS place
  FROM met
  WHERE other <> key AND (json_array_length(:groups) = 0 OR type || '.' || direction IN (SELECT value FROM json_each(:groups)))
  GROUP BY key, type, direction, other),
ranked AS (
  SELECT *, count(*) OVER (PARTITION BY key, type, direction) AS total,
    row_number() OVER (PARTITION BY key, type, direction ORDER BY clauses DESC, place, other) - 1 AS "rank"
  FROM neighbour)
SELECT key, type, direction, other, clauses, evidence, total, "rank"
FROM ranked
WHERE "rank" >= :after AND "rank" < :after + :limit
ORDER BY key, type, direction, "rank", other
