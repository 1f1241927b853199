-- What bears on security, newest first. ?1 first id, ?2 last id (exclusive), ?3 kinds that may be meant.
-- The further lines leave out beforehand what tenken.metric.SecurityEvent would not count.
SELECT s.event, s.at_ms, k.action, t.tool_id, t.name, s.reason, s.issues, s.warning, k.action = 'verification_fail', m.text
FROM security s
JOIN kind k ON k.id = s.kind
LEFT JOIN target t ON t.id = s.target
LEFT JOIN message m ON m.id = s.message
WHERE s.event >= ?1 AND s.event < ?2 AND s.kind IN (SELECT value FROM json_each(?3))
  AND k.action = 'verification_fail'                           --? verification
  AND s.warning <> ''                                          --? risk
  AND (k.action = 'verification_fail' OR s.reason LIKE '%critical%' OR s.reason LIKE '%security%' OR s.issues LIKE '%critical%' --? critical
    OR s.issues LIKE '%security%' OR s.warning LIKE '%critical%' OR s.warning LIKE '%security%')                               --? critical
ORDER BY s.event DESC
