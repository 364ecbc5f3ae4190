MATCH (b:Body) WHERE b.id IN $ids RETURN b {.*} AS row ORDER BY b.id
