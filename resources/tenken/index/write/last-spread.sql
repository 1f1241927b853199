-- The newest part of a spread. ?1 dimension, ?2 of what, ?3 kind.
SELECT part, n, durations FROM spread WHERE dimension = ?1 AND "of" = ?2 AND kind = ?3 ORDER BY part DESC LIMIT 1
