-- What an operator's own SQL may look at: docs/sql.md. Made anew, as temporary views, for every question.
-- Times stand twice: as UTC text (`timestamp`, ISO 8601, milliseconds) and in milliseconds since 1970 (`at_ms`).

CREATE TEMP VIEW events AS
SELECT e.id AS key,
       strftime('%Y-%m-%dT%H:%M:%S', (coalesce(e.at_ms, e.id >> 20) - (coalesce(e.at_ms, e.id >> 20) % 1000 + 1000) % 1000) / 1000, 'unixepoch')
         || printf('.%03dZ', (coalesce(e.at_ms, e.id >> 20) % 1000 + 1000) % 1000) AS timestamp,
       coalesce(e.at_ms, e.id >> 20) AS at_ms,
       'dynamic-tools' AS system,
       lower(k.stream) AS stream,
       k.action AS action,
       k.source_action AS source_action,
       t.tool_id AS tool_id,
       t.name AS tool,
       a.name AS actor,
       lower(k.outcome) AS outcome,
       CASE k.severity WHEN 5 THEN 'debug' WHEN 13 THEN 'warn' WHEN 17 THEN 'error' WHEN 21 THEN 'fatal' ELSE 'info' END AS severity,
       e.duration_ms AS duration_ms,
       m.text AS message,
       p.text AS template,
       f.path AS path,
       e.line AS line,
       e.offset AS offset,
       e.length AS length
FROM event e
JOIN kind k ON k.id = e.kind
LEFT JOIN file f ON f.id = e.file
LEFT JOIN target t ON t.id = e.target
LEFT JOIN actor a ON a.id = e.actor
LEFT JOIN message m ON m.id = e.message
LEFT JOIN template p ON p.id = e.template;

CREATE TEMP VIEW tools_seen AS
SELECT t.tool_id AS tool_id, t.name AS tool, lower(k.stream) AS stream, k.action AS action, lower(k.outcome) AS outcome, n AS events,
       strftime('%Y-%m-%dT%H:%M:%fZ', last_ms / 1000.0, 'unixepoch') AS last, last_ms
FROM total JOIN target t ON t.id = total.target JOIN kind k ON k.id = total.kind;

CREATE TEMP VIEW messages AS
SELECT m.text AS message, p.text AS template FROM message m JOIN template p ON p.id = m.template;

CREATE TEMP VIEW files AS
SELECT path, lower(stream) AS stream, archived, bytes, offset AS read_bytes, lines, blank, events, rejected, copies, damage FROM file;

CREATE TEMP VIEW rejected_lines AS
SELECT f.path AS path, r.line AS line, r.offset AS offset, r.length AS length, lower(r.reason) AS reason, r."column" AS "column"
FROM rejected r JOIN file f ON f.id = r.file;

CREATE TEMP VIEW hours AS
SELECT strftime('%Y-%m-%dT%H:%M:%SZ', h.hour * 3600, 'unixepoch') AS hour, h.hour * 3600000 AS at_ms,
       lower(k.stream) AS stream, k.action AS action, k.source_action AS source_action, lower(k.outcome) AS outcome, h.n AS events
FROM main.hour h JOIN kind k ON k.id = h.kind;

CREATE TEMP VIEW days AS
SELECT strftime('%Y-%m-%d', d.day * 86400, 'unixepoch') AS day, d.day * 86400000 AS at_ms, t.tool_id AS tool_id, t.name AS tool,
       lower(k.stream) AS stream, k.action AS action, lower(k.outcome) AS outcome, d.n AS events, d.timed AS timed, d.sum_ms AS sum_ms
FROM main.day d JOIN kind k ON k.id = d.kind LEFT JOIN target t ON t.id = d.target;
