SELECT * FROM Source WHERE path IN (SELECT value FROM json_each(:paths)) ORDER BY path, id
