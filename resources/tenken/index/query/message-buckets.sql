-- The messages of one template, over time. ?1 first id, ?2 last id (exclusive), ?3 millisecond at which the first bucket begins,
-- ?4 milliseconds a bucket, ?5 the template; the rest is the filter's.
SELECT e.message, ((e.id >> 20) - ?3) / ?4 AS bucket, count(*) AS n, min(e.id), max(e.id)
FROM event e INDEXED BY event_template
WHERE e.template = ?5 AND e.template > 0 AND e.id >= ?1 AND e.id < ?2 --+
GROUP BY e.message, bucket
