-- The roll-up by tool and day. ?1 first day, ?2 last day (exclusive).
SELECT target, kind, n FROM day WHERE day >= ?1 AND day < ?2
