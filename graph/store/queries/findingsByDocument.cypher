MATCH (f:Finding) WHERE f.documentId IN $ids RETURN f {.*} AS row ORDER BY f.documentId, f.position, f.id
