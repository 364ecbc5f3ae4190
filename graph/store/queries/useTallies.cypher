MATCH (c:Clause)-[u:USES]->(i:Instrument)
WHERE u.documentId IN $ids
WITH u.documentId AS documentId, CASE $by WHEN 'class' THEN i.class ELSE i.policyType END AS column, c,
  CASE WHEN u.role = 'use' AND u.modality <> 'none' THEN u.modality END AS force
ORDER BY force
WITH documentId, column, count(DISTINCT c) AS clauses,
  count(DISTINCT CASE WHEN force IS NOT NULL THEN c END) AS acting, collect(DISTINCT force) AS forces
RETURN {documentId: documentId, column: column, clauses: clauses, acting: acting, forces: forces} AS row
ORDER BY documentId, column
