-- Everything held, by tool and kind, from the roll-up. ?1 kinds.
SELECT t.tool AS tool, o.kind, sum(o.n), max(o.last_ms)
FROM total o JOIN target t ON t.id = o.target
WHERE o.kind IN (SELECT value FROM json_each(?1))
GROUP BY tool, o.kind
