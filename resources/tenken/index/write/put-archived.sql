-- Notes what is known of it now. ?1 identity, ?2 held, ?3 file, ?4 how often it stood in that file.
INSERT INTO archived (identity, held, file, in_file) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (identity) DO UPDATE SET held = ?2, file = ?3, in_file = ?4
