-- The newest event before an instant. ?1 first id, ?2 last id (exclusive), ?3 kinds.
SELECT coalesce(at_ms, id >> 20) FROM event
WHERE id >= ?1 AND id < ?2 AND kind IN (SELECT value FROM json_each(?3))
ORDER BY id DESC LIMIT 1
