-- Adds to the roll-up of a tool. ?1 target, ?2 kind, ?3 n, ?4 last_ms.
INSERT INTO total (target, kind, n, last_ms) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (target, kind) DO UPDATE SET n = n + ?3, last_ms = max(last_ms, ?4)
