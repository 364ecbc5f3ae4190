// The index leads to keys that begin alike, since it takes no longer ones; then the whole key is compared.
MATCH (k:DocumentKey)
WHERE k.keyStart IN [key IN $keys | left(key, 200)] AND k.key IN $keys
RETURN {kind: k.kind, key: k.key, documentId: k.documentId} AS row
ORDER BY k.kind, k.key, k.documentId
