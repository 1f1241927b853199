-- Puts down a part of a spread. ?1 dimension, ?2 of what, ?3 kind, ?4 part, ?5 n, ?6 durations.
INSERT OR REPLACE INTO spread (dimension, "of", kind, part, n, durations) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
