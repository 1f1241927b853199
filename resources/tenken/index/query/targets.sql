-- Every tool that events tell of.
SELECT id, tool_id, name FROM target ORDER BY id
