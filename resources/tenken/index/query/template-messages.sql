-- Every message of one template. ?1 the template's number.
SELECT id, text FROM message WHERE template = ?1
