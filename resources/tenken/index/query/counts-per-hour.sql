-- Events by UTC hour and kind, from the roll-up. ?1 first hour, ?2 last hour (exclusive), ?3 kinds.
SELECT hour, kind, n FROM hour
WHERE hour >= ?1 AND hour < ?2 AND kind IN (SELECT value FROM json_each(?3))
