WITH RECURSIVE below (id) AS (
  SELECT id FROM Instrument WHERE id = :id
  UNION
  SELECT b.fromId FROM BROADER b JOIN below ON b.toId = below.id JOIN Instrument i ON i.id = b.fromId
)
SELECT id FROM below ORDER BY id
