-- Adds to the dictionary of messages. ?1 id, ?2 hash, ?3 text, ?4 template.
INSERT INTO message (id, hash, text, template) VALUES (?1, ?2, ?3, ?4)
