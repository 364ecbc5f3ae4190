SELECT id, fromId, toId, date, source FROM SUCCEEDED_BY
WHERE fromId IN (SELECT value FROM json_each(:ids)) OR toId IN (SELECT value FROM json_each(:ids))
ORDER BY date, id
