-- Events of these kinds in the order of time. ?1 first id, ?2 last id (exclusive), ?3 kinds as a JSON list.
SELECT coalesce(e.at_ms, e.id >> 20), e.kind, e.target, t.tool_id
FROM event e LEFT JOIN target t ON t.id = e.target
WHERE e.id >= ?1 AND e.id < ?2 AND e.kind IN (SELECT value FROM json_each(?3))
ORDER BY e.id
