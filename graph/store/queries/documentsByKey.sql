SELECT kind, key, documentId FROM DocumentKey
WHERE key IN (SELECT value FROM json_each(:keys))
ORDER BY kind, key, documentId
