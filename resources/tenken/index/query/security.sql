-- What bears on security, newest first. ?1 first id, ?2 last id (exclusive), ?3 kinds of verification failures.
SELECT e.id, coalesce(e.at_ms, e.id >> 20), k.action, t.tool_id, t.name, s.reason, s.issues, s.warning, k.action = 'verification_fail', m.text
FROM event e
JOIN kind k ON k.id = e.kind
LEFT JOIN security s ON s.event = e.id
LEFT JOIN target t ON t.id = e.target
LEFT JOIN message m ON m.id = e.message
WHERE e.id >= ?1 AND e.id < ?2
  AND (s.event IS NOT NULL OR e.kind IN (SELECT value FROM json_each(?3)))
ORDER BY e.id DESC
