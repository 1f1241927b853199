-- Finds in the dictionary. ?1 name.
SELECT id FROM actor WHERE name = ?1
