-- What there is to count of events whose numbers are known. ?1 the numbers, as a JSON list.
SELECT coalesce(e.at_ms, e.id >> 20), e.kind, e.target, e.actor, e.message, e.template, e.file
FROM json_each(?1) found CROSS JOIN event e ON e.id = found.value
