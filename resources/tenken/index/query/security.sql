-- What bears on security, newest first. ?1 first id, ?2 last id (exclusive), ?3 kinds that may be meant.
SELECT s.event, s.at_ms, k.action, t.tool_id, t.name, s.reason, s.issues, s.warning, k.action = 'verification_fail', m.text
FROM security s
JOIN kind k ON k.id = s.kind
LEFT JOIN target t ON t.id = s.target
LEFT JOIN message m ON m.id = s.message
WHERE s.event >= ?1 AND s.event < ?2 AND s.kind IN (SELECT value FROM json_each(?3))
ORDER BY s.event DESC
