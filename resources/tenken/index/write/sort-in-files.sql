-- However many events there are, sorting them takes no more memory: a script, not one statement.
PRAGMA temp_store = FILE;
