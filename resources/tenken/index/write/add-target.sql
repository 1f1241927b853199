-- Adds to the dictionary of targets; nothing happens where it is known. In the order of the columns.
INSERT INTO target (tool_id, name) VALUES (?1, ?2) ON CONFLICT DO NOTHING
