MATCH (c:Clause) WHERE c.documentId IN $ids RETURN c {.*} AS row ORDER BY c.documentId, c.position, c.id
