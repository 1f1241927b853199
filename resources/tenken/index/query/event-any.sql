-- Whether a stretch of time holds an event at all. ?1 first id, ?2 last id (exclusive).
SELECT 1 FROM event WHERE id >= ?1 AND id < ?2
LIMIT 1
