-- Adds to the dictionary of templates; nothing happens where it is known. In the order of the columns.
INSERT INTO template (text) VALUES (?1) ON CONFLICT DO NOTHING
