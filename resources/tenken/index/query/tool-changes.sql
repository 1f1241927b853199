-- Creations and deletions in the order of time, pairs of lines counted once. ?1 first id, ?2 last id (exclusive), ?3 kinds.
SELECT l.at_ms, l.action, t.tool_id, t.name
FROM lifecycle l
LEFT JOIN target t ON t.id = l.target
WHERE l.event >= ?1 AND l.event < ?2 AND l.kind IN (SELECT value FROM json_each(?3))
ORDER BY l.event
