-- What bears on security, newest first. ?1 from_ms, ?2 to_ms (exclusive), ?3 kinds of verification failures.
SELECT e.id, e.at_ms, k.action, t.tool_id, t.name, s.reason, s.issues, s.warning, k.action = 'verification_fail', m.text
FROM event e
JOIN kind k ON k.id = e.kind
LEFT JOIN security s ON s.event = e.id
LEFT JOIN target t ON t.id = e.target
LEFT JOIN message m ON m.id = e.message
WHERE e.at_ms >= ?1 AND e.at_ms < ?2
  AND (s.event IS NOT NULL OR e.kind IN (SELECT value FROM json_each(?3)))
ORDER BY e.at_ms DESC, e.id DESC
