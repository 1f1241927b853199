package tenken.traps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenken.Workbench;

/// Failures counted by the look of the text.
class FailureTrapsTest {
    private static final String GREP_FAILURE = "\"success\":false";
    private static final String NOW = "2026-02-06T00:00:00Z";

    @TempDir
    private Path folder;

    private long ours(List<String> lines, String... filter) {
        var arguments = new ArrayList<>(List.of("events", "--count", "--json", "--now", NOW));
        arguments.addAll(List.of(filter));
        return new Workbench(folder).audit(lines.toArray(String[]::new)).tenken(arguments.toArray(String[]::new)).json().get("count").asLong();
    }

    /// T-20: `grep '"success":false'`
    @Test
    void aSpaceAfterTheColon_hidesAFailure_andARefusalPassesForARun() {
        List<String> lines = List.of(
                Workbench.failed("2026-02-05T01:00:00.000Z", "dt_000000000001", "a"),
                Workbench.failed("2026-02-05T02:00:00.000Z", "dt_000000000001", "a").replace("\"success\":false", "\"success\": false"),
                Workbench.failed("2026-02-05T03:00:00.000Z", "dt_000000000001", "a").replace("\"success\":false", "\"success\" :false"),
                "{\"timestamp\":\"2026-02-05T04:00:00.000Z\",\"action\":\"verification.fail\",\"toolName\":\"b\",\"actor\":\"x\",\"details\":{},\"success\":false}");
        assertThat(AsWritten.grep(lines, GREP_FAILURE)).as("1 of 3 failed runs, and a refusal").isEqualTo(2);
        assertThat(ours(lines, "--outcome", "failure", "--action", "run")).isEqualTo(3);
        assertThat(ours(lines, "--outcome", "failure")).isEqualTo(4);
    }

    /// T-21: "the last 24 hours", of the whole file.
    @Test
    void aFailureOfLastMonth_isNotOneOfTheLastDay() {
        List<String> lines = List.of(
                Workbench.failed("2026-01-01T00:00:00.000Z", "dt_000000000001", "a"),
                Workbench.failed("2026-02-05T12:00:00.000Z", "dt_000000000001", "a"));
        assertThat(AsWritten.grep(lines, GREP_FAILURE)).isEqualTo(2);
        var answer = new Workbench(folder).audit(lines.toArray(String[]::new)).tenken("query", "errors-recent", "--now", NOW, "--json").json();
        assertThat(answer.get("rows")).hasSize(1);
        assertThat(answer.get("from").asText()).as("every figure carries its window").isEqualTo("2026-02-05T00:00:00Z");
        assertThat(answer.get("to").asText()).isEqualTo(NOW);
    }

    /// T-28: failures of a tool, counted with `uniq -c`, under the heading "consecutive".
    @Test
    void sixFailuresWithASuccessAfterEach_areNoStreak() {
        var lines = new ArrayList<String>();
        for (int hour = 0; hour < 6; hour++) {
            lines.add(Workbench.failed("2026-02-05T0%d:00:00.000Z".formatted(hour), "dt_000000000001", "a"));
            lines.add(Workbench.succeeded("2026-02-05T0%d:30:00.000Z".formatted(hour), "dt_000000000001", "a"));
        }
        List<String> failures = lines.stream().filter(line -> line.contains(GREP_FAILURE)).toList();
        assertThat(AsWritten.uniq(failures, line -> AsWritten.field(line, "toolName"))).as("more than 5: a warning").containsEntry("a", 6L);
        var bench = new Workbench(folder).audit(lines.toArray(String[]::new));
        var row = bench.tenken("query", "failure-streaks", "--now", NOW, "--json").json().get("rows").get(0);
        assertThat(row.get(1).asLong()).as("longest streak").isEqualTo(1);
        assertThat(row.get(2).asLong()).as("failures in all").isEqualTo(6);
        assertThat(bench.tenken("report", "weekly", "--now", NOW, "--format", "json").json().get("incidents")).isEmpty();
    }

    /// T-32: `grep 'verification.fail\|critical\|security'`
    @Test
    void aToolThatReadsOfSecurity_isNoSecurityEvent() {
        List<String> lines = List.of(
                Workbench.succeeded("2026-02-05T01:00:00.000Z", "dt_000000000001", "a").replace("\"executionTimeMs\":10", "\"parameters\":{\"q\":\"critical path\"}"),
                Workbench.succeeded("2026-02-05T02:00:00.000Z", "dt_000000000002", "social_security"),
                Workbench.succeeded("2026-02-05T03:00:00.000Z", "dt_000000000003", "verification-failures"),
                "{\"timestamp\":\"2026-02-05T04:00:00.000Z\",\"action\":\"verification.fail\",\"toolName\":\"b\",\"actor\":\"x\",\"details\":{\"reason\":\"r\",\"issues\":[]},\"success\":false}");
        assertThat(AsWritten.grep(lines, "verification.fail|critical|security")).isEqualTo(4);
        var answer = new Workbench(folder).audit(lines.toArray(String[]::new)).tenken("query", "security-events", "--now", NOW, "--json").json();
        assertThat(answer.get("rows")).hasSize(1);
        assertThat(answer.get("rows").get(0).get(2).asText()).isEqualTo("b");
    }

    /// T-33: `jq .` as the test of a sound line.
    @Test
    void blankLinesScalarsAndTwoObjects_areNoEntries() {
        String run = Workbench.succeeded("2026-02-05T01:00:00.000Z", "dt_000000000001", "a");
        List<String> lines = List.of("", "42", run + run);
        assertThat(lines).as("jq finds nothing wrong with any of them").allSatisfy(AsWritten::values);
        assertThat(lines.stream().mapToInt(line -> AsWritten.values(line).size()).sum()).isEqualTo(3);
        var bench = new Workbench(folder).audit(lines.toArray(String[]::new));
        var file = bench.tenken("index", "--json").json().get("systems").get(0).get("files").get(0);
        assertThat(file.get("blank").asLong()).isEqualTo(1);
        assertThat(file.get("rejected").asLong()).isEqualTo(2);
        assertThat(file.get("events").asLong()).isZero();
        var reasons = new ArrayList<String>();
        bench.tenken("rejected", "--json").json().get("rejected").forEach(line -> reasons.add(line.get("reason").asText()));
        assertThat(reasons).containsExactly("not_an_object", "several_values");
    }

    /// T-37: `select(.action == "tool.run")`, `.errorMessage // .action`.
    @Test
    void twoDialects_areOneLanguage() {
        var lines = new ArrayList<>(List.of(Workbench.created("2026-02-05T00:00:00.000Z", "dt_000000000001", "a")));
        lines.add(Workbench.failed("2026-02-05T01:00:00.000Z", "dt_000000000001", "a"));
        lines.add(Workbench.succeeded("2026-02-05T02:00:00.000Z", "dt_000000000001", "a"));
        lines.add("{\"id\":\"x\",\"timestamp\":\"2026-02-05T03:00:00.000Z\",\"action\":\"tool.run\",\"toolId\":\"dt_000000000001\",\"toolName\":\"a\","
                + "\"actor\":\"system\",\"details\":{\"executionTimeMs\":1},\"success\":false,\"errorMessage\":\"gone\"}");
        assertThat(AsWritten.grep(lines, "\"action\":\"tool.run\"")).as("1 of 3 runs").isEqualTo(1);
        assertThat(AsWritten.field(lines.get(2), "errorMessage")).as("so its kind is told as its action").isEqualTo("null");
        assertThat(AsWritten.grep(lines, "create")).as("two lines of one creation").isEqualTo(2);
        assertThat(ours(lines, "--action", "run")).isEqualTo(3);
        assertThat(ours(lines, "--action", "create")).isEqualTo(1);
        var kinds = new ArrayList<String>();
        new Workbench(folder).audit(lines.toArray(String[]::new)).tenken("query", "errors-by-kind", "--now", NOW, "--json").json().get("rows")
                .forEach(row -> kinds.add(row.get(0).asText()));
        assertThat(kinds).containsExactly("gone", "no");
    }
}
