-- The first and the last event held, NULL where there is none. Two look-ups in the index of times.
SELECT (SELECT min(at_ms) FROM event), (SELECT max(at_ms) FROM event)
