-- Adds a creation or deletion. ?1 event, ?2 tool id, ?3 action, ?4 at_ms, ?5 dialect, ?6 kind, ?7 target.
INSERT INTO lifecycle (event, tool_id, action, at_ms, dialect, kind, target) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
