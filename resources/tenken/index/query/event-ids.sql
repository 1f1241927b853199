-- The numbers of the events a filter finds, in the order of time, equal times in the order of reading.
-- ?1 first id, ?2 last id (exclusive), ?3 how many at most, ?4 how many to leave out before; the rest is the filter's.
SELECT e.id FROM event e
WHERE e.id >= ?1 AND e.id < ?2 --+
ORDER BY e.id                                                  --? ascending
ORDER BY e.id DESC                                             --? descending
LIMIT ?3 OFFSET ?4
