MATCH (top:Instrument {id: $id}) ((:Instrument)<-[:BROADER]-(:Instrument))* (i:Instrument)
WITH DISTINCT i.id AS id
RETURN {id: id} AS row
ORDER BY id
