-- Where the lines of the events a filter finds stand, file by file from the first byte on, to search them.
-- ?1 first id, ?2 last id (exclusive); the rest is the filter's.
SELECT e.id, e.file, e.offset, e.length FROM event e
WHERE e.id >= ?1 AND e.id < ?2 --+
ORDER BY e.file, e.offset
