-- Events of each UTC hour, those of some kinds and all, from the roll-up. ?1 first hour, ?2 last hour, ?3 kinds as a JSON list.
SELECT hour, sum(n) FILTER (WHERE kind IN (SELECT value FROM json_each(?3))), sum(n) FROM hour
WHERE hour BETWEEN ?1 AND ?2
GROUP BY hour
ORDER BY hour
