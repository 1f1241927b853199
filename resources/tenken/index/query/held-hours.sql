-- The UTC hours in which anything happened. ?1 first hour, ?2 last hour (inclusive).
SELECT DISTINCT hour FROM hour WHERE hour BETWEEN ?1 AND ?2 ORDER BY hour
