-- The number of the next event.
SELECT coalesce(max(id), 0) + 1 FROM event
