-- Failures by their message, or the source's word for the action where there is none: S0-2.1b.
-- Over everything held the index of templates tells all messages; those without are what is left of the roll-up.
-- ?1 first id, ?2 last id (exclusive), ?3 kinds, ?4 how many at most.
WITH said AS MATERIALIZED (
  SELECT template, message, kind, count(*) AS n FROM event INDEXED BY event_template                       --? ever
  WHERE template > 0 AND kind IN (SELECT value FROM json_each(?3))                                         --? ever
  SELECT template, message, kind, count(*) AS n FROM event INDEXED BY event_failed                         --? period
  WHERE failed = 1 AND id >= ?1 AND id < ?2 AND kind IN (SELECT value FROM json_each(?3))                  --? period
  GROUP BY template, message, kind
), counted AS MATERIALIZED (
  SELECT message, 0 AS kind, sum(n) AS n FROM said WHERE message > 0 GROUP BY message
  UNION ALL
  SELECT 0, kind, n FROM said WHERE message = 0
  UNION ALL                                                                                                --? ever
  SELECT 0, a.kind, a.n - coalesce((SELECT sum(n) FROM said s WHERE s.kind = a.kind), 0)                   --? ever
  FROM (SELECT kind, sum(n) AS n FROM total WHERE kind IN (SELECT value FROM json_each(?3)) GROUP BY kind) a --? ever
), most AS (
  SELECT message, kind, n FROM counted
  WHERE n > 0 AND n >= coalesce((SELECT n FROM counted ORDER BY n DESC LIMIT 1 OFFSET ?4 - 1), 0)
)
SELECT coalesce(m.text, k.source_action) AS label, sum(g.n) AS n
FROM most g
LEFT JOIN kind k ON k.id = g.kind
LEFT JOIN message m ON m.id = g.message
GROUP BY label ORDER BY n DESC, label LIMIT ?4
