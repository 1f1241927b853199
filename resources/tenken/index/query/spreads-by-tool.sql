-- The parts of each tool's spread, over everything held. ?1 kinds.
SELECT coalesce(t.tool, '') AS tool, coalesce(nullif(t.name, ''), t.tool_id, '') AS label, s.durations
FROM spread s LEFT JOIN target t ON t.id = s."of"
WHERE s.dimension = 2 AND s.kind IN (SELECT value FROM json_each(?1))
ORDER BY tool
