-- Creations and deletions in the order of time, pairs of lines counted once. ?1 first id, ?2 last id (exclusive), ?3 kinds.
SELECT coalesce(e.at_ms, e.id >> 20), k.action, t.tool_id, t.name
FROM lifecycle l
CROSS JOIN event e ON e.id = l.event
JOIN kind k ON k.id = e.kind
LEFT JOIN target t ON t.id = e.target
WHERE l.event >= ?1 AND l.event < ?2 AND e.kind IN (SELECT value FROM json_each(?3))
ORDER BY l.event
