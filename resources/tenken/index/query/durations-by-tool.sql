-- How often each duration occurs, tool by tool. ?1 first id, ?2 last id (exclusive), ?3 kinds.
SELECT coalesce(nullif(t.tool_id, ''), t.name, '') AS tool, coalesce(nullif(t.name, ''), t.tool_id, '') AS label, g.duration_ms, g.n
FROM (SELECT target, duration_ms, count(*) AS n FROM event
      WHERE id >= ?1 AND id < ?2 AND kind IN (SELECT value FROM json_each(?3)) AND duration_ms IS NOT NULL
      GROUP BY target, duration_ms) g
LEFT JOIN target t ON t.id = g.target
ORDER BY tool, g.duration_ms
