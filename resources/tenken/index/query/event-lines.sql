-- The events a filter finds whose lines stand in one file, of a stretch of time, to know lines again by their places.
-- ?1 first id, ?2 last id (exclusive), ?3 file; the rest is the filter's.
SELECT e.id, e.offset, e.length, e.message FROM event e
WHERE e.id >= ?1 AND e.id < ?2 AND e.file = ?3 --+
