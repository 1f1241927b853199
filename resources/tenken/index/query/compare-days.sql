-- Events by tool and kind over whole UTC days, from the roll-up. ?1 first day, ?2 last day (exclusive), ?3 kinds as a JSON list.
SELECT target, kind, sum(n) FROM day
WHERE day >= ?1 AND day < ?2 AND kind IN (SELECT value FROM json_each(?3))
GROUP BY target, kind
