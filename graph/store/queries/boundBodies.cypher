MATCH (b:Body) WHERE EXISTS { MATCH (:Statement)-[:BINDS]->(b) } RETURN {id: b.id} AS row ORDER BY b.id
