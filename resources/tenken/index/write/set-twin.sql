-- Notes the second line of an event. ?1 event, ?2 file, ?3 line, ?4 offset, ?5 length.
UPDATE lifecycle SET twin_file = ?2, twin_line = ?3, twin_offset = ?4, twin_length = ?5 WHERE event = ?1
