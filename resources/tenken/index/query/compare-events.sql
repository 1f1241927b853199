-- Events by tool and kind, counted row by row. ?1 first id, ?2 last id (exclusive); the rest is the filter's.
SELECT e.target, e.kind, count(*) FROM event e
WHERE e.id >= ?1 AND e.id < ?2 --+
GROUP BY e.target, e.kind
