-- Notes how far a log has been read. ?1 id, ?2 path, ?3 stream, ?4 archived, ?5 identity, ?6 bytes, ?7 modified_ms, ?8 offset,
-- ?9 head, ?10 tail, ?11 lines, ?12 blank, ?13 events, ?14 rejected, ?15 copies, ?16 damage.
INSERT INTO file (id, path, stream, archived, identity, bytes, modified_ms, offset, head, tail, lines, blank, events, rejected, copies, damage)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
ON CONFLICT (id) DO UPDATE SET
  identity = ?5, bytes = ?6, modified_ms = ?7, offset = ?8, head = ?9, tail = ?10,
  lines = ?11, blank = ?12, events = ?13, rejected = ?14, copies = ?15, damage = ?16
