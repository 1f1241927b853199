package tenken.ui.events.sql;

import java.util.List;

/// What may be asked of: the views that `docs/sql.md` describes, with their columns.
record SqlColumns(String view, List<String> columns) {
    static final List<SqlColumns> ALL = List.of(
            new SqlColumns("events", List.of("key", "timestamp", "at_ms", "system", "stream", "action", "source_action", "tool_id", "tool", "actor",
                    "outcome", "severity", "duration_ms", "message", "template", "path", "line", "offset", "length")),
            new SqlColumns("tools_seen", List.of("tool_id", "tool", "stream", "action", "outcome", "events", "last", "last_ms")),
            new SqlColumns("messages", List.of("message", "template")),
            new SqlColumns("files", List.of("path", "stream", "archived", "bytes", "read_bytes", "lines", "blank", "events", "rejected", "copies", "damage")),
            new SqlColumns("rejected_lines", List.of("path", "line", "offset", "length", "reason", "column")),
            new SqlColumns("hours", List.of("hour", "at_ms", "stream", "action", "source_action", "outcome", "events")),
            new SqlColumns("days", List.of("day", "at_ms", "tool_id", "tool", "stream", "action", "outcome", "events", "timed", "sum_ms")));
}
