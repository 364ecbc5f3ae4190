MATCH (m:Meta {name: 'store'})
RETURN {
  revision: m.revision,
  documents: COUNT { MATCH (d:Document) WHERE d.held },
  clauses: COUNT { MATCH (:Clause) }
} AS row
