package tenken.disk.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/// The system `aide`: an audit log with a checksum on each line, the same events in its own log, errors as text, settings, and what an
/// operator saved.
final class Aide {
    private static final int EVENTS = 420;
    private static final List<Kind> KINDS = List.of(
            new Kind("user_login", "low", "", "ログイン", "success", "login_time"),
            new Kind("file_access", "low", "docs/handbook.md", "ファイルアクセス: read", "success", "access_type"),
            new Kind("file_modify", "medium", "config/aide.yaml", "ファイル変更: write", "success", "access_type"),
            new Kind("diagnostic_run", "low", "", "診断実行: performance", "success", "diagnostic_type"),
            new Kind("improvement_start", "medium", "core/cache.py", "改善開始: refactoring", "success", "improvement_type"),
            new Kind("improvement_complete", "medium", "core/cache.py", "改善完了: refactoring", "success", "improvement_type"),
            new Kind("config_change", "medium", "monitoring.interval", "設定変更: monitoring.interval", "success", "new_value"),
            new Kind("user_logout", "low", "", "ログアウト", "success", "logout_time"),
            new Kind("permission_denied", "high", "config/servers.yaml", "権限拒否: write", "failure", "attempted_action"),
            new Kind("security_violation", "critical", "admin", "セキュリティ違反: privilege_escalation", "violation", "violation_type"));
    private static final List<String> USERS = List.of("sato", "suzuki", "tanaka", "mori");

    /// A kind of audit event; `detail` is the key that its details carry.
    private record Kind(String type, String severity, String resource, String action, String result, String detail) {}

    private final Folder folder;
    private final Dice dice;

    Aide(Folder folder, Dice dice) {
        this.folder = folder;
        this.dice = dice;
    }

    void write() throws IOException {
        logs();
        folder.text("aide/config/aide.yaml", "environment: production\npaths:\n  logs_directory: logs\nmonitoring:\n  interval: 60\n  retention_days: 90\n");
        folder.text("aide/config/servers.yaml", """
                server_groups:
                  web:
                    description: 公開サーバー
                    tags: [production]
                    servers:
                      - name: web-1
                        hostname: web-1.example.com
                        port: 22
                        username: operator
                        key_filename: ~/.ssh/example_key
                        tags: [nginx]
                global_settings:
                  default_timeout: 30
                  default_retry_attempts: 3
                  safe_mode: true
                """);
        folder.text("aide/backup/stats_20260202.json", Json.indented(Json.parse("""
                {"error_stats": {"total_errors": 14, "errors_by_category": {"network": 9, "validation": 3, "unknown": 2},
                 "errors_by_severity": {"2": 11, "3": 3}, "auto_resolved_errors": 0, "escalated_errors": 0},
                 "error_history_size": 14, "active_patterns": 9, "recent_errors": [], "error_frequency": {"network_TimeoutError": 2}}
                """)));
    }

    private void logs() throws IOException {
        String session = dice.uuid();
        try (LineFile audit = folder.lines("aide/logs/audit.log");
                LineFile log = folder.lines("aide/logs/aide.log");
                LineFile errors = folder.lines("aide/logs/errors.log")) {
            int line = 0;
            for (Instant at : Rhythm.moments(EVENTS, dice)) {
                session = line++ % 12 == 0 ? dice.uuid() : session;
                Kind kind = KINDS.get(dice.perMille(45) ? 8 + dice.below(2) : dice.below(8));
                ObjectNode event = event(kind, at, session);
                audit.text(Json.compact(event) + "\n");
                log.text(Json.pythonUnicode(logged(kind, event)) + "\n");
                if (kind.severity().equals("critical")) {
                    errors.text("time=" + Stamp.local(at) + " level=ERROR logger=audit msg=\"" + kind.action()
                            + "\" module=audit func=log_event line=214 event_type=\"" + kind.type() + "\" result=\"" + kind.result() + "\"\n");
                }
            }
        }
    }

    private ObjectNode event(Kind kind, Instant at, String session) {
        ObjectNode event = Json.object().put("event_id", dice.uuid()).put("timestamp", Stamp.local(at))
                .put("event_type", kind.type()).put("severity", kind.severity()).put("user_id", dice.one(USERS))
                .put("session_id", session).put("source_ip", "10.0.1." + (2 + dice.below(30)));
        event.put("resource", kind.resource().isEmpty() ? null : kind.resource()).put("action", kind.action()).put("result", kind.result());
        String sentence = kind.action().substring(kind.action().indexOf(' ') + 1);
        event.putObject("details").put(kind.detail(), kind.detail().endsWith("_time") ? Stamp.local(at) : sentence);
        String checksum = checksum(event);
        return event.put("checksum", checksum).put("@timestamp", Stamp.local(at)).put("@version", "1").put("@type", "audit").put("@signature", checksum);
    }

    /// Over six fields in the order of their names, as Python's `json.dumps` writes them.
    private static String checksum(ObjectNode event) {
        ObjectNode covered = Json.object();
        for (String key : List.of("action", "event_id", "event_type", "result", "severity", "timestamp")) {
            covered.set(key, event.get(key));
        }
        try {
            byte[] text = Json.pythonUnicode(covered).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    private ObjectNode logged(Kind kind, ObjectNode event) {
        String level = switch (kind.severity()) {
            case "low" -> "DEBUG";
            case "medium" -> "INFO";
            case "high" -> "WARNING";
            default -> "ERROR";
        };
        ObjectNode line = Json.object();
        line.set("timestamp", event.get("timestamp"));
        line.put("level", level).put("logger_name", "audit").put("message", kind.action()).put("module", "audit").put("function", "log_event")
                .put("line_number", 214).put("thread_id", 140_215_000 + dice.below(900)).put("process_id", 4211);
        ObjectNode extra = line.putObject("extra_data").put("event_type", kind.type()).put("result", kind.result());
        extra.set("resource", event.get("resource"));
        extra.setAll((ObjectNode) event.get("details"));
        return line;
    }
}
