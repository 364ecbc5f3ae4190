MATCH (c:Clause)-[a:ASSIGNED_TO]->(b:Body)
WHERE a.documentId IN $ids
WITH a.documentId AS documentId, split(b.id, '@')[0] AS office, c, a.role AS role
ORDER BY role
WITH documentId, office, count(DISTINCT c) AS clauses, collect(DISTINCT role) AS roles
RETURN {documentId: documentId, office: office, clauses: clauses, roles: roles} AS row
ORDER BY documentId, office
