-- Events by their message, or the source's word for the action where there is none: S0-2.1b.
-- ?1 first id, ?2 last id (exclusive), ?3 kinds, ?4 how many at most.
SELECT coalesce(m.text, k.source_action) AS label, sum(g.n) AS n
FROM (SELECT message, kind, count(*) AS n FROM event
      WHERE id >= ?1 AND id < ?2 AND kind IN (SELECT value FROM json_each(?3))
      GROUP BY message, kind) g
JOIN kind k ON k.id = g.kind
LEFT JOIN message m ON m.id = g.message
GROUP BY label ORDER BY n DESC, label LIMIT ?4
