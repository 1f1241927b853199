-- How many events a filter finds.
-- ?1 from_ms, ?2 to_ms (exclusive), ?3 kinds and ?4 targets as JSON lists of numbers, ?5 actor, ?6 least and ?7 greatest
-- duration in ms (exclusive), ?8 message, ?9 kinds that count as the message where there is none.
SELECT count(*) FROM event e
WHERE e.at_ms >= ?1 AND e.at_ms < ?2
  AND e.kind IN (SELECT value FROM json_each(?3))              --? kinds
  AND e.target IN (SELECT value FROM json_each(?4))            --? targets
  AND e.actor = ?5                                             --? actor
  AND e.duration_ms >= ?6                                      --? minimum
  AND e.duration_ms < ?7                                       --? maximum
  AND (e.message = ?8 OR e.message IS NULL AND e.kind IN (SELECT value FROM json_each(?9))) --? message
