-- The greatest number of an event before ?2, from ?1 on.
SELECT coalesce(max(id), -9223372036854775807) FROM event WHERE id >= ?1 AND id < ?2
