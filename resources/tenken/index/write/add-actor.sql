-- Adds to the dictionary of actors; nothing happens where it is known. In the order of the columns.
INSERT INTO actor (name) VALUES (?1) ON CONFLICT DO NOTHING
