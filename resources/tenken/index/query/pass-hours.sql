-- The roll-up by hour. ?1 first hour, ?2 last hour (exclusive).
SELECT hour, kind, n FROM hour WHERE hour >= ?1 AND hour < ?2
