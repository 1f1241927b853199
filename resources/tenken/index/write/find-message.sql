-- Finds in the dictionary, with its template. ?1 hash, ?2 text.
SELECT id, template FROM message WHERE hash = ?1 AND text = ?2
