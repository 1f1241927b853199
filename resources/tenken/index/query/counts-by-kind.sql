-- Events by kind, counted row by row for where a period does not begin or end on an hour. ?1 first id, ?2 last id (exclusive), ?3 kinds.
SELECT kind, count(*) FROM event
WHERE id >= ?1 AND id < ?2 AND kind IN (SELECT value FROM json_each(?3))
GROUP BY kind
