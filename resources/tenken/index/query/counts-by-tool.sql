-- Events by tool: by its id, by its name where the log has no id; '' for events of no tool. The label is its name,
-- of several the greatest. Then how many say how long they took, and that in all, in ms.
-- Whole UTC days come from the roll-up, what is left at either end is counted row by row.
-- ?1 and ?7 first id, ?2 and ?8 last id (exclusive), ?3 kinds, ?4 how many at most, ?5 first day, ?6 last day (exclusive).
SELECT coalesce(t.tool, '') AS tool, coalesce(max(nullif(t.name, '')), max(t.tool_id), '') AS label, sum(g.n) AS n,
       sum(g.timed), sum(g.sum_ms)
FROM (
  SELECT target, n, timed, sum_ms FROM total                                                               --? ever
  WHERE kind IN (SELECT value FROM json_each(?3))                                                          --? ever
  SELECT target, n, timed, sum_ms FROM day                                                                 --? period
  WHERE day >= ?5 AND day < ?6 AND kind IN (SELECT value FROM json_each(?3))                               --? period
  UNION ALL                                                                                                --? period
  SELECT target, count(*), count(duration_ms), total(duration_ms) FROM event                               --? period
  WHERE id >= ?1 AND id < ?2 AND kind IN (SELECT value FROM json_each(?3))                                 --? period
    AND failed = 1                                                                                         --? failed
  GROUP BY target                                                                                          --? period
  UNION ALL                                                                                                --? period
  SELECT target, count(*), count(duration_ms), total(duration_ms) FROM event                               --? period
  WHERE id >= ?7 AND id < ?8 AND kind IN (SELECT value FROM json_each(?3))                                 --? period
    AND failed = 1                                                                                         --? failed
  GROUP BY target                                                                                          --? period
) g
LEFT JOIN target t ON t.id = g.target
GROUP BY tool ORDER BY n DESC, label, tool LIMIT ?4
