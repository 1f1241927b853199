-- Adds events; the writer repeats the row as often as it has some. ?1 file.
INSERT INTO event (file, id, kind, target, actor, duration_ms, message, template, failed, line, offset, length)
VALUES (?1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
