SELECT fromId AS memberId, toId AS groupId FROM WITHIN
WHERE relation = 'member' AND (fromId IN (SELECT value FROM json_each(:ids)) OR toId IN (SELECT value FROM json_each(:ids)))
ORDER BY toId, fromId
