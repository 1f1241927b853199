-- The names of the tools and then their ids, each with how many events it has, the most frequent first.
WITH held AS (SELECT target, sum(n) AS n FROM total WHERE target > 0 GROUP BY target)
SELECT t.name AS word, sum(h.n) AS n, 1 AS turn FROM held h JOIN target t ON t.id = h.target WHERE t.name <> '' GROUP BY t.name
UNION ALL
SELECT t.tool_id, sum(h.n), 2 FROM held h JOIN target t ON t.id = h.target WHERE t.tool_id <> '' GROUP BY t.tool_id
ORDER BY turn, n DESC, word
