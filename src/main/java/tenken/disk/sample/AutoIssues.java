package tenken.disk.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The system `auto-issue-processor`: its log as text with tracebacks, the attempts of the last 24 hours, the statistics of its last
/// hundred runs, and metrics.
final class AutoIssues {
    private static final String LOGGER = "libs.auto_issue_processor.core.processor";
    private static final List<String> TITLES = List.of("検索結果の並び順がおかしい", "Fix the flaky retry test", "設定画面の文言を直す",
            "Add a timeout to the upload", "CSV の文字コードを選べるようにする", "Docs: broken link in the guide", "通知が二重に届く");
    private static final int RUNS = 90;

    private final Folder folder;
    private final Dice dice;
    private final StringBuilder log = new StringBuilder();
    private final ArrayNode attempts = Json.object().putArray("attempts");
    private final ArrayNode stats = Json.object().putArray("stats");

    AutoIssues(Folder folder, Dice dice) {
        this.folder = folder;
        this.dice = dice;
    }

    void write() throws IOException {
        var metrics = new StringBuilder();
        for (Instant at : new ArrayList<>(Rhythm.moments(RUNS, dice))) {
            run(at);
            ObjectNode labels = Json.object().put("timestamp", Stamp.local(at)).put("type", "metric").put("metric_name", "memory_percent").put("value", 41 + dice.below(30));
            labels.putObject("labels").put("host", "worker-1");
            metrics.append(Json.python(labels)).append('\n');
        }
        folder.text("auto-issue-processor/logs/auto_issue_processor.log", log.toString());
        folder.text("auto-issue-processor/logs/auto_issue_processing.json", Json.indented(attempts));
        folder.text("auto-issue-processor/logs/auto_issue_processor_stats.json", Json.indented(stats));
        folder.text("auto-issue-processor/logs/monitoring/metrics.log", metrics.toString());
        folder.text("auto-issue-processor/logs/reopened_issues_history.json", Json.indented(Json.parse("""
                [{"issue_number": 655, "timestamp": "2026-01-29T11:02:40.118204", "type": "reprocessing",
                  "result": {"status": "success", "pr_url": "https://github.example.com/team/app/pull/702", "pr_number": 702, "action": "created"}}]
                """)));
    }

    private void run(Instant start) {
        Instant at = start;
        int found = dice.perMille(250) ? 0 : 1 + dice.below(3);
        int failed = 0;
        say(at, "INFO", "🚀 Starting Auto Issue Processor (Unified Version)");
        say(at.plusMillis(800), "INFO", found == 0 ? "No issues to process" : "Found " + found + " issues to process");
        for (int i = 0; i < found; i++) {
            at = at.plusMillis(1_200);
            int issue = 600 + dice.below(150);
            say(at, "INFO", "📋 Processing Issue #" + issue + ": " + dice.one(TITLES));
            if (Duration.between(at, Period.CLOCK).compareTo(Duration.ofHours(24)) <= 0) {
                attempts.addObject().put("issue_id", issue).put("timestamp", Stamp.local(at));
            }
            at = at.plusMillis((long) dice.around(70_000, 0.6));
            if (dice.perMille(130)) {
                failed++;
                failure(at, issue);
            }
        }
        stats.addObject().put("processed", found).put("success", found - failed).put("failed", failed).put("skipped", 0).put("locked", 0)
                .put("start_time", Stamp.local(start)).put("end_time", Stamp.local(at.plusMillis(900)));
    }

    private void failure(Instant at, int issue) {
        if (dice.perMille(300)) {
            say(at, "WARNING", "Could not acquire lock for Issue #" + issue);
            return;
        }
        say(at, "ERROR", "Error processing Issue #" + issue + ": request timed out");
        log.append("Traceback (most recent call last):\n  File \"libs/auto_issue_processor/core/processor.py\", line 318, in _process_issue\n")
                .append("    result = await self.execute_issue_processing(issue)\nTimeoutError: request timed out\n");
    }

    private void say(Instant at, String level, String message) {
        log.append(Stamp.logging(at)).append(" - ").append(LOGGER).append(" - ").append(level).append(" - ").append(message).append('\n');
    }
}
