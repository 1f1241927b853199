-- Paths of logs by their numbers. ?1 the numbers, as a JSON list.
SELECT id, path FROM file WHERE id IN (SELECT value FROM json_each(?1))
