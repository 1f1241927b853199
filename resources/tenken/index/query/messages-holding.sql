-- The numbers of the messages that hold a text. ?1 text.
SELECT id FROM message WHERE instr(text, ?1) > 0
