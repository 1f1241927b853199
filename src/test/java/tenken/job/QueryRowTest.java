package tenken.job;

import static org.assertj.core.api.Assertions.assertThat;
import static tenken.job.LoggedWorkspace.START;
import static tenken.job.LoggedWorkspace.libraryLine;
import static tenken.job.LoggedWorkspace.run;
import static tenken.job.LoggedWorkspace.runs;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenken.runbook.Runbook;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Progress;

/// Every row's door opens as many events as the row counts.
class QueryRowTest {
    @TempDir
    static Path folder;

    private static LoggedWorkspace workspace;

    @BeforeAll
    static void someOfEach() throws Exception {
        var lines = new StringBuilder(runs(0, 40));
        for (int i = 0; i < 12; i++) {
            lines.append(run(3_000 + i * 700, false, i % 3 == 0 ? "port " + i % 2 + " busy" : "")).append(run(20_000 + i));
            lines.append(libraryLine("create", START.plusSeconds(40_000 + i * 60L), "dt_created_" + i));
        }
        lines.append("""
                {"timestamp":"2026-01-05T12:00:00Z","action":"run_dynamic_tool","success":false,"details":{},"error":"nobody's"}
                {"id":"v","timestamp":"2026-01-05T12:00:01Z","action":"verification.fail","toolName":"sweeper","actor":"a","success":false,"details":{"reason":"critical_risk"}}
                {"timestamp":"2026-01-05T12:00:02Z","action":"high_stakes_tool_creation","toolName":"gamma","success":true,"details":{"warning":"risky"}}
                """);
        workspace = new LoggedWorkspace(folder).log(lines.toString());
        workspace.refresh();
    }

    /// `of` names the column that counts; 1 where a row is one event.
    @ParameterizedTest
    @CsvSource({"errors-recent, 1", "errors-by-kind, count", "errors-by-tool, count", "errors-by-hour, count", "security-events, 1",
            "usage-ranking, count", "success-rate, runs", "actions, count", "verification-failures, 1", "high-risk-operations, 1",
            "creation-bursts, count", "failure-streaks, failures", "duration-stats, count", "duration-distribution, count", "slow-tools, count"})
    void door_opensWhatTheRowCounts(String name, String of) throws Exception {
        QueryAnswer answer = ask(name);
        assertThat(answer.rows()).isNotEmpty();
        for (List<@Nullable Object> row : answer.rows()) {
            long expected = of.equals("1") ? 1 : (Long) row.get(column(answer, of));
            assertThat(workspace.count(new QueryRow(answer, row).events().orElseThrow())).as("%s %s", name, row).isEqualTo(expected);
        }
    }

    @Test
    void hourOfEveryDay_hasNoDoor() throws Exception {
        QueryAnswer answer = ask("runs-by-hour");
        assertThat(answer.rows()).hasSize(24);
        assertThat(new QueryRow(answer, answer.rows().getFirst()).events()).isEmpty();
    }

    private static int column(QueryAnswer answer, String name) {
        return IntStream.range(0, answer.query().columns().size()).filter(i -> answer.query().columns().get(i).name().equals(name)).findFirst().orElseThrow();
    }

    private static QueryAnswer ask(String name) throws Problem {
        var query = Runbook.of("dynamic-tools").query(name).orElseThrow();
        return new AskQuery(workspace.index, new ReadTools(workspace.index)).run(new QueryAnswer.Question(query, Optional.empty(), OptionalLong.empty(),
                ZoneId.of("Asia/Tokyo"), START.plusSeconds(86_400)), new Progress(), new CancelToken());
    }
}
