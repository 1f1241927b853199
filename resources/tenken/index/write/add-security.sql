-- Adds what bears on security. ?1 event, ?2 reason, ?3 issues, ?4 warning, ?5 at_ms, ?6 kind, ?7 target, ?8 message.
INSERT INTO security (event, reason, issues, warning, at_ms, kind, target, message) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
