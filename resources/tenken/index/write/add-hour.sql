-- Adds to the roll-up of an hour. ?1 hour, ?2 kind, ?3 n.
INSERT INTO hour (hour, kind, n) VALUES (?1, ?2, ?3) ON CONFLICT (hour, kind) DO UPDATE SET n = n + ?3
