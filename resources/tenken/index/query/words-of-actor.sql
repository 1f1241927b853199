-- Words of the dictionary by their numbers. ?1 the numbers, as a JSON list.
SELECT id, name FROM actor WHERE id IN (SELECT value FROM json_each(?1))
