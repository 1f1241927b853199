-- Takes away a part that was joined with the one before. ?1 dimension, ?2 of what, ?3 kind, ?4 part.
DELETE FROM spread WHERE dimension = ?1 AND "of" = ?2 AND kind = ?3 AND part = ?4
