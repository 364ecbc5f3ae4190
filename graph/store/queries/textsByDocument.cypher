MATCH (t:Text) WHERE t.documentId IN $ids RETURN t {.*} AS row ORDER BY t.documentId, t.current DESC, t.id
