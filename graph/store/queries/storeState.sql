SELECT
  (SELECT CAST(value AS INTEGER) FROM Meta WHERE key = 'revision') AS revision,
  (SELECT count(*) FROM Document WHERE held = 1) AS documents,
  (SELECT count(*) FROM Clause) AS clauses
