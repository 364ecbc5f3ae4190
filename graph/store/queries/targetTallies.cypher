MATCH (t:Target) WHERE t.documentId IN $documents
WITH t.documentId AS documentId, t.metric AS metric, coalesce(t.unit, '') AS unit, coalesce(t.deadline, '') AS deadline,
  min(t.id) AS firstId, count(t) AS targets, count(t.value) AS valued
RETURN {documentId: documentId, metric: metric, unit: unit, deadline: deadline, firstId: firstId, targets: targets, valued: valued} AS row
ORDER BY documentId, firstId
