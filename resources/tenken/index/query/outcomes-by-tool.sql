-- The ends of a tool's events in the order of time, tool by tool. ?1 first id, ?2 last id (exclusive), ?3 kinds.
SELECT coalesce(nullif(t.tool_id, ''), t.name, '') AS tool, coalesce(nullif(t.name, ''), t.tool_id, '') AS label, coalesce(e.at_ms, e.id >> 20), e.kind
FROM event e LEFT JOIN target t ON t.id = e.target
WHERE e.id >= ?1 AND e.id < ?2 AND e.kind IN (SELECT value FROM json_each(?3))
ORDER BY tool, e.id
