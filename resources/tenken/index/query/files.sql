-- Every log that was read, by path.
SELECT id, path, stream, archived, identity, bytes, modified_ms, offset, head, tail, lines, blank, events, rejected, copies, damage
FROM file ORDER BY path
