-- Which part of each log the events stand in that a filter finds. ?1 first id, ?2 last id (exclusive); the rest is the filter's.
SELECT e.file, min(e.offset), max(e.offset + e.length) FROM event e
WHERE e.id >= ?1 AND e.id < ?2 --+
GROUP BY e.file
