-- The number of the next file.
SELECT coalesce(max(id), 0) + 1 FROM file
