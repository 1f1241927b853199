-- Every line that could not be read, by file and line.
SELECT f.path, r.line, r.offset, r.length, r.reason, r."column"
FROM rejected r JOIN file f ON f.id = r.file
ORDER BY f.path, r.line
