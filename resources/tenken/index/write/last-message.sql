-- The greatest number of a message.
SELECT coalesce(max(id), 0) FROM message
