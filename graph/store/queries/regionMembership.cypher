MATCH (member)-[:WITHIN {relation: 'member'}]->(group:Region)
WHERE member.id IN $ids OR group.id IN $ids
RETURN {memberId: member.id, groupId: group.id} AS row
ORDER BY group.id, member.id
