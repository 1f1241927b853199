-- The texts of failures, in the order in which they were first met, with no count.
SELECT text, -1 FROM message ORDER BY id
