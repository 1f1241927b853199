-- The ends of a tool's events in the order of time, tool by tool. ?1 from_ms, ?2 to_ms (exclusive), ?3 kinds.
SELECT coalesce(nullif(t.tool_id, ''), t.name, '') AS tool, coalesce(nullif(t.name, ''), t.tool_id, '') AS label, e.at_ms, e.kind
FROM event e LEFT JOIN target t ON t.id = e.target
WHERE e.at_ms >= ?1 AND e.at_ms < ?2 AND e.kind IN (SELECT value FROM json_each(?3))
ORDER BY tool, e.at_ms, e.id
