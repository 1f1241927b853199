-- Messages by their template, over time. ?1 first id, ?2 last id (exclusive), ?3 millisecond at which the first bucket begins,
-- ?4 milliseconds a bucket; the rest is the filter's. The index of templates holds the ids, so that without a filter no event is read.
SELECT e.template, ((e.id >> 20) - ?3) / ?4 AS bucket, count(*) AS n, min(e.id), max(e.id)
FROM event e INDEXED BY event_template
WHERE e.template > 0 AND e.id >= ?1 AND e.id < ?2 --+
GROUP BY e.template, bucket
