MATCH (c:Clause)-[u:USES]->(i:Instrument)
WHERE i.id IN $ids AND NOT u.documentId IN $without
WITH DISTINCT c
MATCH (c)-[o:USES]->(x:Instrument)
WHERE NOT x.id IN $lineage
WITH DISTINCT c, o.documentId AS documentId, x
CALL {
  WITH x
  MATCH (x) ((:Instrument)-[:BROADER]->(:Instrument))* (top:Instrument)
  WHERE NOT top.isClass AND NOT top.id IN $lineage
  RETURN DISTINCT top.id AS instrumentId, top.class AS class, false AS isClass
  UNION
  WITH x
  RETURN x.class AS instrumentId, x.class AS class, true AS isClass
}
WITH instrumentId, class, isClass, count(DISTINCT c) AS clauses, count(DISTINCT documentId) AS documents
RETURN {instrumentId: instrumentId, class: class, isClass: isClass, clauses: clauses, documents: documents} AS row
ORDER BY clauses DESC, instrumentId
