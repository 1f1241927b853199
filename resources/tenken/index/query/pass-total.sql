-- Everything held, by tool, from the roll-up.
SELECT target, kind, n FROM total
