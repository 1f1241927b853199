-- A message's number. ?1 text, ?2 its hash.
SELECT id FROM message WHERE hash = ?2 AND text = ?1
