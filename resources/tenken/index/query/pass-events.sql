-- What there is to count of the events a filter finds, in whatever order is quickest. ?1 first id, ?2 last id (exclusive);
-- the rest is the filter's.
SELECT coalesce(e.at_ms, e.id >> 20), e.kind, e.target, e.actor, e.message, e.template, e.file FROM event e
WHERE e.id >= ?1 AND e.id < ?2 --+
