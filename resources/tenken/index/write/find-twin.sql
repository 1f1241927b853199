-- The event that a line tells of a second time: same tool, same act, other dialect, within a second, not yet paired.
-- ?1 tool id, ?2 action, ?3 at_ms, ?4 dialect.
SELECT event FROM lifecycle
WHERE tool_id = ?1 AND action = ?2 AND at_ms BETWEEN ?3 - 1000 AND ?3 + 1000 AND dialect <> ?4 AND twin_file IS NULL
ORDER BY abs(at_ms - ?3), event
LIMIT 1
