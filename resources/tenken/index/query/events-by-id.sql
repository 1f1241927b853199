-- Events by their numbers. ?1 the numbers, as a JSON list, in the order wanted.
SELECT e.id, coalesce(e.at_ms, e.id >> 20), e.nanos, k.action, k.source_action, t.tool_id, t.name, a.name, k.outcome, k.severity, e.duration_ms,
       m.text, p.text, f.path, e.line, e.offset, e.length, e.oddities,
       tf.path, l.twin_line, l.twin_offset, l.twin_length
FROM json_each(?1) wanted CROSS JOIN event e ON e.id = wanted.value
JOIN kind k ON k.id = e.kind
JOIN file f ON f.id = e.file
LEFT JOIN target t ON t.id = e.target
LEFT JOIN actor a ON a.id = e.actor
LEFT JOIN message m ON m.id = e.message
LEFT JOIN template p ON p.id = m.template
LEFT JOIN lifecycle l ON l.event = e.id AND l.twin_file IS NOT NULL
LEFT JOIN file tf ON tf.id = l.twin_file
ORDER BY wanted.key
