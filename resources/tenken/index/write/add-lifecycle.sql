-- Adds a creation or deletion. ?1 event, ?2 tool id, ?3 action, ?4 at_ms, ?5 dialect.
INSERT INTO lifecycle (event, tool_id, action, at_ms, dialect) VALUES (?1, ?2, ?3, ?4, ?5)
