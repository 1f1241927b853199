-- How often each duration occurs. ?1 from_ms, ?2 to_ms (exclusive), ?3 kinds.
SELECT duration_ms, count(*) FROM event
WHERE at_ms >= ?1 AND at_ms < ?2 AND kind IN (SELECT value FROM json_each(?3)) AND duration_ms IS NOT NULL
GROUP BY duration_ms ORDER BY duration_ms
