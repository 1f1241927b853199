-- Every tool as lines name it: a few hundred rows.
SELECT id, tool_id, name FROM target ORDER BY id
