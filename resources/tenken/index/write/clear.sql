-- Forgets everything: a script, not one statement.
DELETE FROM event;
DELETE FROM lifecycle;
DELETE FROM security;
DELETE FROM rejected;
DELETE FROM archived;
DELETE FROM reach;
DELETE FROM hour;
DELETE FROM day;
DELETE FROM total;
DELETE FROM spread;
DELETE FROM file;
DELETE FROM message;
DELETE FROM template;
DELETE FROM actor;
DELETE FROM target;
DELETE FROM kind;
