-- Failures by kind, tool, actor, template and stretch of time.
-- ?1 first id, ?2 last id (exclusive), ?3 beginning of the first stretch, ?4 length of one, both in milliseconds; the rest is the filter's.
SELECT g.kind, g.target, coalesce(a.name, ''), coalesce(p.text, ''), g.stretch, g.n
FROM (SELECT e.kind, e.target, e.actor, e.template, ((e.id >> 20) - ?3) / ?4 AS stretch, count(*) AS n
      FROM event e INDEXED BY event_failed
      WHERE e.failed = 1 AND e.id >= ?1 AND e.id < ?2 --+
      GROUP BY e.kind, e.target, e.actor, e.template, stretch) g
LEFT JOIN actor a ON a.id = g.actor
LEFT JOIN template p ON p.id = g.template
