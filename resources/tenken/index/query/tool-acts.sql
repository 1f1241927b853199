-- Creations, deletions and updates of these kinds in the order of time. ?1 first id, ?2 last id (exclusive), ?3 kinds as a JSON list.
SELECT l.at_ms, l.kind, l.target, t.tool_id
FROM lifecycle l LEFT JOIN target t ON t.id = l.target
WHERE l.event >= ?1 AND l.event < ?2 AND l.kind IN (SELECT value FROM json_each(?3))
ORDER BY l.event
