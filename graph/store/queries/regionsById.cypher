MATCH (r:Region) WHERE r.id IN $ids RETURN r {.*} AS row ORDER BY r.id
