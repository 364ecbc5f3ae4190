SELECT id, revision FROM Document WHERE held = 1 AND revision > :since ORDER BY revision, id
