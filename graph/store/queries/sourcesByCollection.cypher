MATCH (s:Source) WHERE $collection = '' OR s.collection = $collection RETURN s {.*} AS row ORDER BY s.path, s.id
