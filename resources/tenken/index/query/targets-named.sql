-- The targets with this id or name. ?1 id or name.
SELECT id FROM target WHERE tool_id = ?1 OR name = ?1
