MATCH (s:Source) WHERE s.documentId IN $ids RETURN s {.*} AS row ORDER BY s.documentId, s.path, s.id
