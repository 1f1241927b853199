-- How many events a filter finds. ?1 first id, ?2 last id (exclusive); the rest is the filter's.
SELECT count(*) FROM event e
WHERE e.id >= ?1 AND e.id < ?2 --+
