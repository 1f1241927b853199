-- What bears on security, newest first. ?1 first id, ?2 last id (exclusive), ?3 kinds that may be meant.
SELECT e.id, coalesce(e.at_ms, e.id >> 20), k.action, t.tool_id, t.name, s.reason, s.issues, s.warning, k.action = 'verification_fail', m.text
FROM security s
CROSS JOIN event e ON e.id = s.event
JOIN kind k ON k.id = e.kind
LEFT JOIN target t ON t.id = e.target
LEFT JOIN message m ON m.id = e.message
WHERE s.event >= ?1 AND s.event < ?2 AND e.kind IN (SELECT value FROM json_each(?3))
ORDER BY s.event DESC
