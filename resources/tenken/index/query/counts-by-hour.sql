-- Events by kind over whole UTC hours, from the roll-up. ?1 first hour, ?2 last hour (exclusive), ?3 kinds as a JSON list.
SELECT kind, sum(n) FROM hour
WHERE hour >= ?1 AND hour < ?2 AND kind IN (SELECT value FROM json_each(?3))
GROUP BY kind
