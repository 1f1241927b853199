-- Finds in the dictionary. ?1 text.
SELECT id FROM message WHERE text = ?1
