-- The templates of messages, in the order in which they were first met, with no count.
SELECT text, -1 FROM template ORDER BY id
