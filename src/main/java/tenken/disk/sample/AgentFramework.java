package tenken.disk.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// The system `agent-framework`: the service's log, answers of its interface and of Azure that an operator saved, and a checkpoint.
final class AgentFramework {
    private static final List<String> TASKS = List.of("市場調査のまとめ", "Compare three vendors", "障害報告の下書き", "Summarise last week's reviews");
    private static final int JOBS = 110;

    private final Folder folder;
    private final Dice dice;

    AgentFramework(Folder folder, Dice dice) {
        this.folder = folder;
        this.dice = dice;
    }

    void write() throws IOException {
        try (LineFile out = folder.lines("agent-framework/logs/service.log")) {
            for (Instant at : Rhythm.moments(JOBS, dice)) {
                job(out, at);
            }
        }
        folder.text("agent-framework/saved/health.json", "{\"status\":\"healthy\",\"timestamp\":\"2026-02-05T23:58:40.120331\"}\n");
        folder.text("agent-framework/saved/metrics.json",
                "{\"total_jobs\":7,\"status_counts\":{\"queued\":2,\"running\":1,\"completed\":3,\"failed\":1},\"timestamp\":\"2026-02-05T23:58:41.002914\"}\n");
        folder.text("agent-framework/saved/servicebus-queue.json", Json.indented(Json.parse("""
                {"name": "research-jobs", "status": "Active", "lockDuration": "PT5M", "maxDeliveryCount": 10, "messageCount": 5,
                 "countDetails": {"activeMessageCount": 3, "deadLetterMessageCount": 2, "scheduledMessageCount": 0,
                 "transferMessageCount": 0, "transferDeadLetterMessageCount": 0}, "sizeInBytes": 20480}
                """)) + "\n");
        folder.text("agent-framework/saved/traces.json", Json.compact(Json.parse("""
                {"tables": [{"name": "PrimaryResult", "columns": [{"name": "timestamp", "type": "datetime"}, {"name": "message", "type": "string"},
                 {"name": "severityLevel", "type": "int"}, {"name": "customDimensions", "type": "dynamic"}],
                 "rows": [["2026-02-05T02:29:07.0901910Z", "Job failed: 6f1c2a70", 3, "{\\"job_id\\":\\"6f1c2a70\\"}"],
                 ["2026-02-05T06:11:52.4400000Z", "Token budget exceeded", 4, "{\\"job_id\\":\\"a41b09de\\"}"]]}]}
                """)) + "\n");
        folder.text("agent-framework/restore/workflow-a41b09de.json", Json.indented(Json.parse("""
                {"workflow_id": "a41b09de", "current_state": "waiting_approval", "steps": [
                 {"step_id": "s1", "name": "plan", "state": "completed", "dependencies": [], "retries": 0, "max_retries": 3, "error": null},
                 {"step_id": "s2", "name": "search", "state": "waiting_approval", "dependencies": ["s1"], "retries": 1, "max_retries": 3, "error": null}],
                 "context": {}}
                """)));
    }

    private void job(LineFile out, Instant start) throws IOException {
        String job = dice.uuid();
        say(out, start, "INFO", "apps.worker.main", "Processing job: " + job, "process_job", 92, Json.object().put("job_id", job));
        Instant at = start;
        for (int step = 0; step < 1 + dice.below(3); step++) {
            at = at.plusMillis((long) dice.around(9_000, 0.7));
            ObjectNode extra = Json.object().put("task_length", 12 + dice.below(80));
            say(out, at, "INFO", "agents.deep_research.agent", "Researching: " + dice.one(TASKS), "run", 141, extra);
        }
        at = at.plusMillis((long) dice.around(20_000, 0.8));
        if (dice.perMille(60)) {
            ObjectNode extra = Json.object().put("job_id", job).put("error", "request timed out")
                    .put("exception", "Traceback (most recent call last):\n  File \"apps/worker/main.py\", line 108, in process_job\nTimeoutError: request timed out");
            say(out, at, "ERROR", "apps.worker.main", "Job failed: " + job, "process_job", 117, extra);
        } else {
            say(out, at, "INFO", "apps.worker.main", "Job completed: " + job, "process_job", 110, Json.object().put("job_id", job).put("status", "completed"));
        }
    }

    private static void say(LineFile out, Instant at, String level, String logger, String message, String function, int line, ObjectNode extra) throws IOException {
        ObjectNode record = Json.object().put("timestamp", Stamp.utc(at) + "Z").put("level", level).put("logger", logger).put("message", message)
                .put("module", logger.substring(logger.lastIndexOf('.') + 1)).put("function", function).put("line", line);
        record.setAll(extra);
        out.text(Json.python(record) + "\n");
    }
}
