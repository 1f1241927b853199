-- The newest event of each of some messages that a filter finds, in the order in which these were first read.
-- ?1 first id, ?2 last id (exclusive), ?3 how many messages at most; the rest is the filter's.
SELECT max(e.id) FROM event e INDEXED BY event_template
WHERE e.template > 0 AND e.id >= ?1 AND e.id < ?2 --+
GROUP BY e.template, e.message
LIMIT ?3
