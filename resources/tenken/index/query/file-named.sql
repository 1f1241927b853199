-- A file's number. ?1 path.
SELECT id FROM file WHERE path = ?1
