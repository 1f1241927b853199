-- What is known of a line that an archive holds. ?1 identity.
SELECT held, file, in_file FROM archived WHERE identity = ?1
