-- Events by tool: by its id, by its name where the log has no id; '' for events of no tool. The label is its name,
-- of several the greatest.
-- ?1 first id, ?2 last id (exclusive), ?3 kinds, ?4 how many at most.
SELECT coalesce(nullif(t.tool_id, ''), t.name, '') AS tool, coalesce(max(nullif(t.name, '')), max(t.tool_id), '') AS label, sum(g.n) AS n
FROM (SELECT target, count(*) AS n FROM event
      WHERE id >= ?1 AND id < ?2 AND kind IN (SELECT value FROM json_each(?3))
      GROUP BY target) g
LEFT JOIN target t ON t.id = g.target
GROUP BY tool ORDER BY n DESC, label, tool LIMIT ?4
