SELECT * FROM ActorClass WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY id
