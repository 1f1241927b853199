-- The newest event before an instant. ?1 from_ms, ?2 to_ms (exclusive), ?3 kinds.
SELECT at_ms FROM event
WHERE at_ms >= ?1 AND at_ms < ?2 AND kind IN (SELECT value FROM json_each(?3))
ORDER BY at_ms DESC LIMIT 1
