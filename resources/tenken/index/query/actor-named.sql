-- An actor's number. ?1 name.
SELECT id FROM actor WHERE name = ?1
