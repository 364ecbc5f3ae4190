MATCH (d:Document)
WHERE d.held AND d.revision > $since
RETURN {id: d.id, revision: d.revision} AS row
ORDER BY d.revision, d.id
