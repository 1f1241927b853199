-- A template's number. ?1 text.
SELECT id FROM template WHERE text = ?1
