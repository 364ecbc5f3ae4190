MATCH (bound:ActorClass|Body)<-[b:BINDS]-(s:Statement)
WHERE (bound.id IN $own OR bound.id IN $around) AND s.modality <> 'none' AND s.documentId IN $documents
WITH s, min(CASE WHEN b.derived THEN 3 WHEN bound.id IN $own THEN 1 ELSE 2 END) AS group
WITH group, s.documentId AS documentId, s.modality AS modality, s.modalities AS modalities,
  s.deadline IS NOT NULL OR s.frequency IS NOT NULL AS timed,
  coalesce(s.deadlineDate, CASE WHEN s.deadline IS NOT NULL THEN 'words' WHEN s.frequency IS NOT NULL THEN 'repeated' ELSE 'none' END) AS until,
  count(*) AS statements
RETURN {group: group, documentId: documentId, modality: modality, modalities: modalities, until: until, timed: timed, statements: statements} AS row
ORDER BY group, modality, modalities, until, timed, documentId
