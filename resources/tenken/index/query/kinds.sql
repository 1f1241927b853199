-- Every kind of event: a few dozen rows.
SELECT id, stream, action, source_action, outcome, severity FROM kind ORDER BY id
