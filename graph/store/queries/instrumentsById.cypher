MATCH (i:Instrument) WHERE i.id IN $ids RETURN i {.*} AS row ORDER BY i.id
