-- Everybody who has done something, with no count.
SELECT name, -1 FROM actor ORDER BY name
