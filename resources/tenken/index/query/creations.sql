-- When creations were, in the order of time. ?1 first id, ?2 last id (exclusive), ?3 kinds.
SELECT at_ms FROM lifecycle
WHERE event >= ?1 AND event < ?2 AND kind IN (SELECT value FROM json_each(?3))
ORDER BY event
