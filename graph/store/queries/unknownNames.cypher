MATCH (m:Mention)
WHERE m.status = 'unknown' AND m.kind IN $kinds
MATCH (c:Clause {id: m.clauseId})
WITH m.documentId AS documentId, m.kind AS kind, m.surface AS name, m.class AS class,
  min(c.path) AS path, count(m) AS mentions, min(m.id) AS firstId
RETURN {kind: kind, name: name, class: class, documentId: documentId, path: path, mentions: mentions} AS row
ORDER BY documentId, firstId
