SELECT * FROM Source WHERE :collection = '' OR collection = :collection ORDER BY path, id
