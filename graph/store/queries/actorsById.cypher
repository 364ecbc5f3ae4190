MATCH (a:ActorClass) WHERE a.id IN $ids RETURN a {.*} AS row ORDER BY a.id
