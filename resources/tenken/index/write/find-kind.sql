-- Finds in the dictionary. ?1 stream, ?2 action, ?3 source action, ?4 outcome, ?5 severity, ?6 dialect.
SELECT id FROM kind WHERE stream = ?1 AND action = ?2 AND source_action = ?3 AND outcome = ?4 AND severity = ?5 AND dialect = ?6
