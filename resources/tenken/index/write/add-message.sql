-- Adds to the dictionary of messages; nothing happens where it is known. In the order of the columns.
INSERT INTO message (text, template) VALUES (?1, ?2) ON CONFLICT DO NOTHING
