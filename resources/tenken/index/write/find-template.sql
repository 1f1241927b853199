-- Finds in the dictionary. ?1 text.
SELECT id FROM template WHERE text = ?1
