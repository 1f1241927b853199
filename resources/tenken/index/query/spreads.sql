-- The parts of some spreads. ?1 dimension, ?2 first, ?3 last (exclusive), ?4 kinds.
SELECT durations FROM spread
WHERE dimension = ?1 AND "of" >= ?2 AND "of" < ?3 AND kind IN (SELECT value FROM json_each(?4))
