-- The newest event before an instant: at most an hour back from the newest hour that has one.
-- ?1 first id, ?2 last id (exclusive), ?3 kinds, ?4 the instant's hour.
SELECT coalesce(at_ms, id >> 20) FROM event
WHERE id >= max(?1, coalesce((SELECT max(hour) FROM hour WHERE hour < ?4 AND kind IN (SELECT value FROM json_each(?3))), ?4) * 3600000 << 20)
  AND id < ?2 AND kind IN (SELECT value FROM json_each(?3))
ORDER BY id DESC LIMIT 1
