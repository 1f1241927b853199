-- The newest line of an archive; before all times where there is none.
SELECT coalesce(max(archived_ms), -9223372036854775807) FROM reach
