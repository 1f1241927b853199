-- The logs, with no count.
SELECT path, -1 FROM file ORDER BY path
