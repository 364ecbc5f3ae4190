UNWIND $keys AS key
WITH DISTINCT key, split(key, ':')[0] AS label
WITH key, label, substring(key, size(label) + 1) AS id
CALL (key, label, id) {
  MATCH (:Document {id: id})-[e:ISSUED_BY|ADDRESSED_TO]->(o), (m:Mention {id: e.mentionId})
  WHERE label = 'Document'
  RETURN type(e) AS type, 'out' AS direction, o, m.clauseId AS clauseId, m.id AS factId, coalesce(e.position, 0) AS place
  UNION ALL
  MATCH (:Document {id: id})-[e:APPLIES_IN|CITES]->(o)
  WHERE label = 'Document'
  RETURN type(e) AS type, 'out' AS direction, o, e.clauseId AS clauseId, CASE WHEN e.clauseId IS NOT NULL THEN e.id END AS factId, 0 AS place
  UNION ALL
  MATCH (:Document {id: id})<-[e:CITES]-(o)
  WHERE label = 'Document'
  RETURN type(e) AS type, 'in' AS direction, o, e.clauseId AS clauseId, e.id AS factId, 0 AS place
  UNION ALL
  MATCH (c:Clause {documentId: id})-[e:ASSIGNED_TO|USES|NAMES]->(o)
  WHERE label = 'Document'
  RETURN type(e) AS type, 'out' AS direction, o, c.id AS clauseId, coalesce(e.mentionId, e.id) AS factId, 0 AS place
  UNION ALL
  MATCH (c:Clause {id: id})-[e:ASSIGNED_TO|USES|NAMES|REFERS_TO]->(o)
  WHERE label = 'Clause'
  RETURN type(e) AS type, 'out' AS direction, o, c.id AS clauseId, coalesce(e.mentionId, e.id) AS factId, 0 AS place
  UNION ALL
  MATCH (s:Statement {documentId: id})-[e:BINDS {derived: false}]->(o)
  WHERE label = 'Document'
  RETURN type(e) AS type, 'out' AS direction, o, s.clauseId AS clauseId, s.id AS factId, 0 AS place
  UNION ALL
  MATCH (s:Statement {clauseId: id})-[e:BINDS {derived: false}]->(o)
  WHERE label = 'Clause'
  RETURN type(e) AS type, 'out' AS direction, o, s.clauseId AS clauseId, s.id AS factId, 0 AS place
  UNION ALL
  MATCH (:Clause {id: id})-[e:PART_OF]->(o)
  WHERE label = 'Clause'
  RETURN type(e) AS type, 'out' AS direction, o, null AS clauseId, null AS factId, 0 AS place
  UNION ALL
  MATCH (:Clause {id: id})<-[e:PART_OF]-(o)
  WHERE label = 'Clause'
  RETURN type(e) AS type, 'in' AS direction, o, null AS clauseId, null AS factId, o.position AS place
  UNION ALL
  MATCH (:Document {id: id})<-[e:PART_OF]-(o)
  WHERE label = 'Document'
  RETURN type(e) AS type, 'in' AS direction, o, null AS clauseId, null AS factId, o.position AS place
  UNION ALL
  MATCH (:Clause {id: id})<-[e:REFERS_TO]-(o)
  WHERE label = 'Clause'
  RETURN type(e) AS type, 'in' AS direction, o, o.id AS clauseId, e.id AS factId, 0 AS place
  UNION ALL
  MATCH (n:Body|ActorClass {id: id})<-[e:ISSUED_BY|ADDRESSED_TO]-(o), (m:Mention {id: e.mentionId})
  WHERE label IN labels(n)
  RETURN type(e) AS type, 'in' AS direction, o, m.clauseId AS clauseId, m.id AS factId, 0 AS place
  UNION ALL
  MATCH (n:Body|Instrument|Region {id: id})<-[e:ASSIGNED_TO|USES|NAMES]-(c:Clause), (o:Document {id: c.documentId})
  WHERE label IN labels(n)
  RETURN type(e) AS type, 'in' AS direction, o, c.id AS clauseId, coalesce(e.mentionId, e.id) AS factId, 0 AS place
  UNION ALL
  MATCH (n:Body|ActorClass {id: id})<-[e:BINDS {derived: false}]-(s:Statement), (o:Document {id: s.documentId})
  WHERE label IN labels(n)
  RETURN type(e) AS type, 'in' AS direction, o, s.clauseId AS clauseId, s.id AS factId, 0 AS place
  UNION ALL
  MATCH (:Region {id: id})<-[e:APPLIES_IN]-(o)
  WHERE label = 'Region'
  RETURN type(e) AS type, 'in' AS direction, o, null AS clauseId, null AS factId, 0 AS place
  UNION ALL
  MATCH (n:Body|ActorClass|Instrument|Region {id: id})-[e:WITHIN|BROADER|SUCCEEDED_BY]->(o)
  WHERE label IN labels(n)
  RETURN type(e) AS type, 'out' AS direction, o, null AS clauseId, null AS factId, 0 AS place
  UNION ALL
  MATCH (n:Body|ActorClass|Instrument|Region {id: id})<-[e:WITHIN|BROADER|SUCCEEDED_BY]-(o)
  WHERE label IN labels(n)
  RETURN type(e) AS type, 'in' AS direction, o, null AS clauseId, null AS factId, 0 AS place
}
WITH key, type, direction, clauseId, factId, place,
  head([name IN labels(o) WHERE name IN ['Document', 'Clause', 'Body', 'ActorClass', 'Instrument', 'Region']]) + ':' + o.id AS other
WHERE other <> key AND (size($groups) = 0 OR type + '.' + direction IN $groups)
WITH key, type, direction, other, count(DISTINCT clauseId) AS clauses, min(clauseId + ' ' + factId) AS evidence, min(place) AS place
ORDER BY key, type, direction, clauses DESC, place, other
WITH key, type, direction, collect({other: other, clauses: clauses, evidence: evidence}) AS others
UNWIND range(0, size(others) - 1) AS rank
WITH key, type, direction, rank, others[rank] AS found, size(others) AS total
WHERE rank >= $after AND rank < $after + $limit
RETURN {key: key, type: type, direction: direction, other: found.other, clauses: found.clauses, evidence: found.evidence, total: total, rank: rank} AS row
ORDER BY key, type, direction, rank, found.other
