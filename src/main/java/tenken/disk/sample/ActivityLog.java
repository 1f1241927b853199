package tenken.disk.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// The general event log of one day, `events-2026-02-05.jsonl`: sessions, tasks and operations, and the runs that were refused
/// before they began, of which the audit log knows nothing.
final class ActivityLog {
    private static final long FROM = Instant.parse("2026-02-05T00:04:10.512Z").toEpochMilli();
    private static final int SESSIONS = 6;
    private static final int OPERATIONS = 9;

    private final Dice dice;
    private final List<SampleTool> tools;
    private final LineFile out;
    private long nowMs = FROM;
    private String session = "";
    private String task = "";
    private long lines;

    /// @param tools that are there on that day
    ActivityLog(Dice dice, List<SampleTool> tools, LineFile out) {
        this.dice = dice;
        this.tools = tools;
        this.out = out;
    }

    /// Gives the number of lines.
    long write() throws IOException {
        for (int s = 0; s < SESSIONS; s++) {
            session = dice.uuid();
            task = "";
            event("session_start", Json.object().put("cwd", "/srv/work").put("sessionType", "new"), "", "pi", "extension");
            task = dice.uuid();
            event("task_start", Json.object().put("userInput", "議事録を整えて、リンクを確認する").put("inputType", "text"), "", "pi", "extension");
            for (int o = 0; o < OPERATIONS; o++) {
                operation();
            }
            event("task_end", Json.object().put("status", "success").put("totalOperations", OPERATIONS), "", "pi", "extension");
            event("session_end", Json.object().put("exitReason", "user_exit").put("totalTasks", 1), "", "pi", "extension");
            nowMs += 3_600_000 + dice.below(1_200_000);
        }
        return lines;
    }

    private void operation() throws IOException {
        String operation = dice.uuid();
        boolean unknown = dice.perMille(70);
        SampleTool tool = dice.one(tools);
        ObjectNode start = Json.object().put("operationType", "direct").put("target", "run_dynamic_tool:" + (unknown ? "dt_" + dice.hex(12) : tool.name()));
        start.putObject("input").put("task", "ツールを実行する").putObject("params");
        event("operation_start", start, operation, "dynamic-tools", "tool");
        nowMs += 5 + (long) dice.around(200, 0.8);
        event("operation_end", end(unknown), operation, "dynamic-tools", "tool");
    }

    private ObjectNode end(boolean unknown) {
        boolean missing = !unknown && dice.perMille(80);
        ObjectNode end = Json.object().put("status", unknown || missing ? "failure" : "success")
                .put("tokensUsed", 0).put("outputLength", unknown || missing ? 0 : 20 + dice.below(900)).put("childOperations", 0).put("toolCalls", 1);
        if (unknown) {
            end.putObject("error").put("type", "not_found_error").put("message", "ツールが見つかりません").put("stack", "");
        } else if (missing) {
            end.putObject("error").put("type", "validation_error").put("message", "必須パラメータが不足しています: text").put("stack", "");
        }
        return end.put("durationMs", 1 + dice.below(900));
    }

    private void event(String type, ObjectNode data, String operation, String component, String kind) throws IOException {
        ObjectNode line = Json.object().put("eventType", type);
        line.set("data", data);
        line.put("eventId", dice.uuid()).put("sessionId", session).put("taskId", task).put("operationId", operation);
        String time = Usage.time(nowMs);
        line.put("timestamp", time.substring(0, time.length() - 1) + String.valueOf(1_000_000 + dice.below(1_000_000)).substring(1) + "Z");
        line.putObject("component").put("type", kind).put("name", component);
        out.text(Json.compact(line) + "\n");
        nowMs += 20 + dice.below(30_000);
        lines++;
    }
}
