-- Adds to the dictionary of kinds; nothing happens where it is known. In the order of the columns.
INSERT INTO kind (stream, action, source_action, outcome, severity, dialect) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING
