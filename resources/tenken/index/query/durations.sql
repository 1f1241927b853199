-- How often each duration occurs. ?1 first id, ?2 last id (exclusive), ?3 kinds.
SELECT duration_ms, count(*) FROM event
WHERE id >= ?1 AND id < ?2 AND kind IN (SELECT value FROM json_each(?3)) AND duration_ms IS NOT NULL
GROUP BY duration_ms
