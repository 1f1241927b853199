-- Events by kind, counted row by row for where a period does not begin or end on an hour. ?1 from_ms, ?2 to_ms (exclusive), ?3 kinds.
SELECT kind, count(*) FROM event
WHERE at_ms >= ?1 AND at_ms < ?2 AND kind IN (SELECT value FROM json_each(?3))
GROUP BY kind
