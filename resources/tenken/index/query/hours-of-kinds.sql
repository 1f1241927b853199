-- The UTC hours that hold events of these kinds, and how many. ?1 first hour, ?2 last hour (inclusive), ?3 kinds as a JSON list.
SELECT hour, sum(n) FROM hour
WHERE hour BETWEEN ?1 AND ?2 AND kind IN (SELECT value FROM json_each(?3))
GROUP BY hour ORDER BY hour
