-- Adds an event. ?1 id, ?2 at_ms, ?3 nanos, ?4 kind, ?5 target, ?6 actor, ?7 duration in ms, ?8 message,
-- ?9 file, ?10 line, ?11 offset, ?12 length, ?13 oddities.
INSERT INTO event (id, at_ms, nanos, kind, target, actor, duration_ms, message, file, line, offset, length, oddities)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
