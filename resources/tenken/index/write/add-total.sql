-- Adds to the roll-up of a tool. ?1 target, ?2 kind, ?3 n, ?4 timed, ?5 sum of ms, ?6 last_ms.
INSERT INTO total (target, kind, n, timed, sum_ms, last_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (target, kind) DO UPDATE SET n = n + ?3, timed = timed + ?4, sum_ms = sum_ms + ?5, last_ms = max(last_ms, ?6)
