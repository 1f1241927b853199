-- Creations and deletions in the order of time, pairs of lines counted once. ?1 from_ms, ?2 to_ms (exclusive), ?3 kinds.
SELECT e.at_ms, k.action, t.tool_id, t.name
FROM event e JOIN kind k ON k.id = e.kind LEFT JOIN target t ON t.id = e.target
WHERE e.at_ms >= ?1 AND e.at_ms < ?2 AND e.kind IN (SELECT value FROM json_each(?3))
ORDER BY e.at_ms, e.id
