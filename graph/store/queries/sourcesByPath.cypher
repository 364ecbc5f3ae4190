MATCH (s:Source) WHERE s.path IN $paths RETURN s {.*} AS row ORDER BY s.path, s.id
