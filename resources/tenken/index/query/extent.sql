-- The first and the last event held, NULL where there is none. Two look-ups at the ends of the table.
SELECT (SELECT coalesce(at_ms, id >> 20) FROM event ORDER BY id LIMIT 1),
       (SELECT coalesce(at_ms, id >> 20) FROM event ORDER BY id DESC LIMIT 1)
