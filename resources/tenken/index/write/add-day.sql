-- Adds to the roll-up of a tool's day. ?1 day, ?2 target, ?3 kind, ?4 n, ?5 timed, ?6 sum of ms.
INSERT INTO day (day, target, kind, n, timed, sum_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (day, target, kind) DO UPDATE SET n = n + ?4, timed = timed + ?5, sum_ms = sum_ms + ?6
