-- A message's number. ?1 text.
SELECT id FROM message WHERE text = ?1
