package tenken;

import static org.assertj.core.api.Assertions.assertThat;
import static tenken.Workbench.created;
import static tenken.Workbench.deleted;
import static tenken.Workbench.failed;
import static tenken.Workbench.succeeded;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenken.disk.OperatorRecords;
import tenken.job.ExportReport;
import tenken.job.OpenWorkspace;
import tenken.job.PreviewReport;
import tenken.job.ReadWeeklyReport;
import tenken.job.ReportPreview;
import tenken.job.SaveFile;
import tenken.job.WorkspaceIndex;
import tenken.text.Language;
import tenken.time.Week;
import tenken.work.CancelToken;
import tenken.work.Progress;

/// The report of a week whose every number was counted by hand: 2026-W06, 2 to 8 February.
class WeeklyReportOfAWorkspaceTest {
    private static final String OLD = "2026-01-01T00:00:00.000Z";
    private static final String STEADY = "dt_000000000001";
    private static final String KEPT = "dt_000000000002";
    private static final String BEFORE_UPDATE = "dt_000000000003";
    private static final String UPDATED = "dt_000000000004";
    private static final String GONE = "dt_000000000005";
    private static final String EARLY = "dt_000000000006";
    private static final String LATE = "dt_000000000007";
    private static final String AFTERWARDS = "dt_000000000008";
    private static final String GONE_AFTERWARDS = "dt_000000000009";

    @TempDir
    private Path folder;

    /// On UTC's clock: 2 created and 2 deleted, each told twice; 20 runs, 11 of them failures; 5 tools at its end.
    private Workbench bench() {
        var lines = new ArrayList<String>();
        lines.addAll(List.of(created("2026-02-01T23:59:59.999Z", EARLY, "early"))); // the last instant before the week
        lines.addAll(List.of(created("2026-02-03T09:00:00.000Z", KEPT, "kept")));
        lines.add("{\"timestamp\":\"2026-02-03T09:30:00.000Z\",\"action\":\"create_tool\",\"toolName\":\"refused\",\"success\":false,\"error\":\"no\"}");
        lines.addAll(List.of(deleted("2026-02-04T10:00:00.000Z", BEFORE_UPDATE, "updated")));
        lines.addAll(List.of(created("2026-02-04T10:05:00.000Z", UPDATED, "updated")));
        lines.addAll(List.of(deleted("2026-02-05T10:00:00.000Z", GONE, "gone")));
        for (int i = 0; i < 6; i++) {
            lines.add(failed("2026-02-06T0%d:00:00.000Z".formatted(i), STEADY, "steady")); // six in a row are a streak
        }
        for (int i = 0; i < 5; i++) {
            lines.add(failed("2026-02-06T1%d:00:00.000Z".formatted(i), KEPT, "kept")); // five are none
        }
        for (int i = 0; i < 8; i++) {
            lines.add(succeeded("2026-02-07T0%d:00:00.000Z".formatted(i), STEADY, "steady"));
        }
        lines.add(succeeded("2026-02-08T20:00:00.000Z", STEADY, "steady")); // next Monday in Tokyo
        for (String hour : List.of("08", "11")) {
            lines.add("{\"id\":\"v" + hour + "\",\"timestamp\":\"2026-02-07T" + hour + ":00:00.000Z\",\"action\":\"verification.fail\",\"toolName\":\"sweeper\","
                    + "\"actor\":\"x\",\"details\":{\"reason\":\"critical_risk\",\"issues\":[]},\"success\":false}");
        }
        lines.add("{\"timestamp\":\"2026-02-07T12:00:00.000Z\",\"action\":\"high_stakes_tool_creation\",\"toolName\":\"mover\",\"success\":true,"
                + "\"details\":{\"description\":\"d\",\"warning\":\"moves money\"}}");
        lines.addAll(List.of(created("2026-02-09T00:00:00.000Z", LATE, "late"))); // the first instant after it
        lines.addAll(List.of(created("2026-02-12T00:00:00.000Z", AFTERWARDS, "afterwards")));
        lines.addAll(List.of(deleted("2026-02-13T00:00:00.000Z", GONE_AFTERWARDS, "gone_afterwards")));
        return new Workbench(folder).audit(lines.toArray(String[]::new))
                .tool(STEADY, "steady", OLD, 0.6, 0).tool(KEPT, "kept", "2026-02-03T09:00:00.000Z", 0.6, 0)
                .tool(UPDATED, "updated", "2026-02-04T10:05:00.000Z", 0.6, 0).tool(EARLY, "early", "2026-02-01T23:59:59.999Z", 0.6, 0)
                .tool(LATE, "late", "2026-02-09T00:00:00.000Z", 0.6, 0).tool(AFTERWARDS, "afterwards", "2026-02-12T00:00:00.000Z", 0.6, 0);
    }

    private static JsonNode report(Workbench bench, String zone) {
        return bench.tenken("report", "weekly", "--period", "2026-W06", "--zone", zone, "--now", "2026-02-20T00:00:00Z", "--format", "json").json();
    }

    private static List<String> told(JsonNode list, String... fields) {
        var told = new ArrayList<String>();
        for (JsonNode one : list) {
            told.add(String.join(" ", java.util.Arrays.stream(fields).map(field -> one.path(field).asText()).toList()));
        }
        return told;
    }

    @Test
    void summary_isTheHandCount() {
        JsonNode summary = report(bench(), "UTC").get("summary");
        assertThat(summary.get("created").asLong()).isEqualTo(2);
        assertThat(summary.get("deleted").asLong()).isEqualTo(2);
        assertThat(summary.get("runs").asLong()).isEqualTo(20);
        assertThat(summary.get("successes").asLong()).isEqualTo(9);
        assertThat(summary.get("failures").asLong()).isEqualTo(11);
        assertThat(summary.get("success_rate").asDouble()).isEqualTo(0.45);
        assertThat(summary.get("registered_tools").asLong()).as("steady, kept, updated, early and gone_afterwards").isEqualTo(5);
    }

    @Test
    void changes_deletedAndMadeAnew_isAnUpdate() {
        assertThat(told(report(bench(), "UTC").get("changes"), "tool", "change"))
                .containsExactly("kept added", "updated updated", "gone removed");
    }

    @Test
    void incidents_areFoundInTheOrderOfTime() {
        assertThat(told(report(bench(), "UTC").get("incidents"), "at", "kind", "tool", "detail", "count")).containsExactly(
                "2026-02-06T00:00:00Z failure_streak steady no 6",
                "2026-02-07T08:00:00Z verification_failure sweeper critical_risk 2",
                "2026-02-07T12:00:00Z high_risk_operation mover moves money 1");
    }

    @Test
    void next_isWhatWasNotWell() {
        assertThat(told(report(bench(), "UTC").get("next"), "check", "state")).containsExactly("success-rate critical");
    }

    @Test
    void elevenCreationsInAnHour_areABurst_tenAreNone() {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            lines.addAll(List.of(created("2026-02-03T09:%02d:00.000Z".formatted(i), "dt_%012d".formatted(i), "t" + i)));
        }
        var bench = new Workbench(folder).audit(lines.toArray(String[]::new));
        assertThat(report(bench, "UTC").get("incidents")).isEmpty();
        bench.audit(created("2026-02-03T09:59:59.999Z", "dt_000000000010", "t10"));
        assertThat(told(report(bench, "UTC").get("incidents"), "at", "kind", "count")).as("told once, though it is many in an hour and many in a day")
                .containsExactly("2026-02-03T09:00:00Z creation_burst 11");
        assertThat(report(bench, "UTC").get("summary").get("created").asLong()).isEqualTo(11);
    }

    @Test
    void anotherZone_hasAnotherWeek() {
        JsonNode tokyo = report(bench(), "Asia/Tokyo");
        assertThat(tokyo.get("from").asText()).isEqualTo("2026-02-01T15:00:00Z");
        assertThat(tokyo.get("to").asText()).isEqualTo("2026-02-08T15:00:00Z");
        assertThat(tokyo.get("summary").get("created").asLong()).as("early too").isEqualTo(3);
        assertThat(tokyo.get("summary").get("runs").asLong()).as("without the one of the next Monday").isEqualTo(19);
        assertThat(tokyo.get("summary").get("registered_tools").asLong()).isEqualTo(5);
    }

    @Test
    void everyFormat_isTheSameAgain_andTellsTheSameNumbers() {
        Workbench bench = bench();
        for (String format : List.of("md", "html", "json")) {
            String[] command = {"report", "weekly", "--period", "2026-W06", "--zone", "UTC", "--now", "2026-02-20T00:00:00Z", "--format", format, "--lang", "ja"};
            String first = bench.tenken(command).out();
            bench.tenken("index", "--rebuild");
            assertThat(bench.tenken(command).out()).isEqualTo(first).contains("steady").doesNotContain("\r");
        }
        assertThat(bench.tenken("report", "weekly", "--period", "2026-W06", "--zone", "UTC", "--format", "md").out()).contains("45.00%", "kept: added", "updated: updated", "gone: deleted");
    }

    @Test
    void aWeekOfNothing_saysSo() {
        JsonNode empty = bench().tenken("report", "weekly", "--period", "2025-W06", "--zone", "UTC", "--now", "2026-02-20T00:00:00Z", "--format", "json").json();
        assertThat(empty.get("summary").get("runs").asLong()).isZero();
        assertThat(empty.get("summary").path("success_rate").isNumber()).isFalse();
        assertThat(List.of(empty.get("changes"), empty.get("incidents"), empty.get("next"))).allMatch(JsonNode::isEmpty);
    }

    /// The operator's words belong to their week, and to every later export of it, from the window or a command.
    @Test
    void notes_areKeptBetweenExports() throws Exception {
        Workbench bench = bench();
        bench.tenken("index");
        var workspace = new OpenWorkspace(bench.state()).run(bench.workspace(), new Progress(), new CancelToken());
        var records = new OperatorRecords(workspace.state());
        var preview = new PreviewReport(new ReadWeeklyReport(new WorkspaceIndex(workspace), records));
        var export = new ExportReport(preview, new SaveFile(workspace.root()), records);
        var now = Instant.parse("2026-02-20T00:00:00Z");
        var week = Week.parse("2026-W06", ZoneId.of("UTC"));
        Path file = folder.resolve("report.md");
        export.run(new ReportPreview.Export(new ReportPreview.Question(week, Optional.of("- look at `steady`\nask {0}"), Language.EN, now), "md", file),
                new Progress(), new CancelToken());
        assertThat(Files.readString(file)).contains("look at \\`steady\\`", "ask {0}");

        Files.delete(file);
        export.run(new ReportPreview.Export(new ReportPreview.Question(week, Optional.empty(), Language.EN, now), "md", file), new Progress(), new CancelToken());
        assertThat(Files.readString(file)).contains("look at \\`steady\\`");
        assertThat(bench.tenken("report", "weekly", "--period", "2026-W06", "--zone", "UTC").out()).contains("look at \\`steady\\`");
        assertThat(bench.tenken("report", "weekly", "--period", "2026-W07", "--zone", "UTC").out()).doesNotContain("look at");
        assertThat(records.lastReport()).hasValueSatisfying(last -> assertThat(last.file()).isEqualTo(file));
    }
}
