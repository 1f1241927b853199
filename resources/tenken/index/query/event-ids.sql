-- The numbers of the events a filter finds, in the order of time, equal times in the order of reading.
-- ?1 from_ms, ?2 to_ms (exclusive), ?3 kinds and ?4 targets as JSON lists of numbers, ?5 actor, ?6 least and ?7 greatest
-- duration in ms (exclusive), ?8 message, ?9 kinds that count as the message where there is none,
-- ?10 how many at most, ?11 how many to leave out before.
SELECT e.id FROM event e
WHERE e.at_ms >= ?1 AND e.at_ms < ?2
  AND e.kind IN (SELECT value FROM json_each(?3))              --? kinds
  AND e.target IN (SELECT value FROM json_each(?4))            --? targets
  AND e.actor = ?5                                             --? actor
  AND e.duration_ms >= ?6                                      --? minimum
  AND e.duration_ms < ?7                                       --? maximum
  AND (e.message = ?8 OR e.message IS NULL AND e.kind IN (SELECT value FROM json_each(?9))) --? message
ORDER BY e.at_ms, e.id                                         --? ascending
ORDER BY e.at_ms DESC, e.id DESC                               --? descending
LIMIT ?10 OFFSET ?11
