MATCH ()-[e:ASSIGNED_TO|ISSUED_BY]->(:Body {id: $id})
WITH DISTINCT e.mentionId AS mentionId
MATCH (m:Mention {id: mentionId})
WHERE NOT m.documentId IN $without
WITH m.surface AS name, count(m) AS mentions, count(DISTINCT m.documentId) AS documents, min(m.id) AS firstId
RETURN {name: name, mentions: mentions, documents: documents, firstId: firstId} AS row
ORDER BY mentions DESC, firstId
