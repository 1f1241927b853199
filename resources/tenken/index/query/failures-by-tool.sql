-- The failures of each tool in the order of time, each with the number of the run that follows it, tool by tool.
-- ?1 first id, ?2 last id (exclusive), ?3 kinds of failed runs, ?4 kinds of runs that ended in any known way.
SELECT coalesce(t.tool, '') AS tool, coalesce(nullif(t.name, ''), t.tool_id, '') AS label,
       coalesce(e.at_ms, e.id >> 20), e.id,
       (SELECT min(run) FROM (
          SELECT (SELECT next.id FROM event next
                  WHERE next.target = same.id AND next.id > e.id AND next.kind IN (SELECT value FROM json_each(?4))
                  ORDER BY next.id LIMIT 1) AS run
          FROM target same WHERE same.tool = t.tool))
FROM event e INDEXED BY event_failed
LEFT JOIN target t ON t.id = e.target
WHERE e.failed = 1 AND e.id >= ?1 AND e.id < ?2 AND e.kind IN (SELECT value FROM json_each(?3))
ORDER BY tool, e.id
