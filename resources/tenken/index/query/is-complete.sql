-- Whether the index that is made last is there.
SELECT 1 FROM sqlite_schema WHERE name = 'event_target'
