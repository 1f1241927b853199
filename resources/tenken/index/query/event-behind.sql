-- The first event of a stretch of time whose line stands in a file. ?1 first id, ?2 last id (exclusive), ?3 file.
SELECT e.id, e.offset FROM event e
WHERE e.id >= ?1 AND e.id < ?2 AND e.file = ?3
ORDER BY e.id
LIMIT 1
