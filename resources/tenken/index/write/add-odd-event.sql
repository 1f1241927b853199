-- Adds what an event seldom has to one just added. ?1 id, ?2 at_ms, ?3 nanos, ?4 oddities.
UPDATE event SET at_ms = ?2, nanos = ?3, oddities = ?4 WHERE id = ?1
