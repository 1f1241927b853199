-- Finds in the dictionary. ?1 tool id, ?2 name.
SELECT id FROM target WHERE tool_id = ?1 AND name = ?2
