-- Adds a line that could not be read. ?1 file, ?2 line, ?3 offset, ?4 length, ?5 reason, ?6 column.
INSERT INTO rejected (file, line, offset, length, reason, "column") VALUES (?1, ?2, ?3, ?4, ?5, ?6)
