-- Where the lines of a file begin that are no events of their own, in order. ?1 file.
SELECT offset FROM rejected WHERE file = ?1
UNION
SELECT twin_offset FROM lifecycle WHERE twin_file = ?1
ORDER BY 1
