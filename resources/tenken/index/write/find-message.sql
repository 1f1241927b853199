-- Finds in the dictionary, with its template. ?1 text.
SELECT id, template FROM message WHERE text = ?1
