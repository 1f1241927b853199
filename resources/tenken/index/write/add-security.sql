-- Adds what bears on security. ?1 event, ?2 reason, ?3 issues, ?4 warning.
INSERT INTO security (event, reason, issues, warning) VALUES (?1, ?2, ?3, ?4)
