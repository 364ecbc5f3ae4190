MATCH (t:Target) WHERE t.clauseId IN $ids RETURN t {.*} AS row ORDER BY t.documentId, t.position, t.id
