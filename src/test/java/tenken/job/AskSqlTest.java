package tenken.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tenken.job.LoggedWorkspace.run;
import static tenken.job.LoggedWorkspace.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenken.event.EventFilter;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Progress;

/// Runs 0 to 49 a second apart, of seven tools; then one failure, one broken line.
class AskSqlTest {
    private static final String ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

    @TempDir
    static Path folder;

    private static LoggedWorkspace workspace;

    @BeforeAll
    static void fiftyOneEvents() throws Exception {
        workspace = new LoggedWorkspace(folder).log(runs(0, 50) + run(50, false, "=cmd|' /c calc'!A1, \\\"quoted\\\"") + "{broken\n");
        workspace.refresh();
    }

    private static SqlAnswer ask(String sql) throws Problem {
        return ask(sql, 0, 1_000, 5_000);
    }

    private static SqlAnswer ask(String sql, long offset, int limit, long timeMs) throws Problem {
        return new AskSql(workspace.index).run(new SqlAnswer.Question(sql, offset, limit, timeMs), new Progress(), new CancelToken());
    }

    private static String told(SqlAnswer answer) {
        assertThat(answer.refusal()).isEmpty();
        return answer.rows().stream().map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" "))).collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SELECT count(*) FROM events | 51",
        "SELECT outcome, count(*) FROM events GROUP BY 1 ORDER BY 1 | failure 1; success 50",
        "SELECT timestamp, at_ms, line, offset FROM events ORDER BY key LIMIT 1 | 2026-01-05T00:00:00.000Z 1767571200000 1 0",
        "SELECT system, stream, action, source_action, tool, tool_id, severity, duration_ms FROM events WHERE duration_ms = 8 | "
            + "dynamic-tools audit run run_dynamic_tool tool_1 dt_000000000001 info 8.0",
        "SELECT sum(events) FROM hours | 51",
        "SELECT day, sum(events) FROM days GROUP BY day | 2026-01-05 51",
        "SELECT tool, sum(events) AS n FROM tools_seen GROUP BY tool ORDER BY n DESC, tool LIMIT 2 | tool_0 8; tool_1 8",
        "SELECT last FROM tools_seen WHERE tool = 'tool_0' AND outcome = 'success' | 2026-01-05T00:00:49.000Z",
        "SELECT path, events, rejected FROM files | .pi/logs/dynamic-tools-audit.jsonl 51 1",
        "SELECT line, reason FROM rejected_lines | 52 invalid_json",
        "VALUES (1, NULL, 2.5, 'x', x'00ff') | 1 null 2.5 x x'00ff'",
        "SELECT ';', '-- no comment' -- a comment; really | ; -- no comment",
        "/* why */ SELECT 1; | 1"})
    void views_answer(String sql, String rows) throws Exception {
        assertThat(told(ask(sql))).isEqualTo(rows);
    }

    @Test
    void templates_areThereToo() throws Exception {
        assertThat(told(ask("SELECT template FROM messages"))).isEqualTo("=cmd|<text>!A<n>, <text>");
    }

    @Test
    void pages_followEachOther_andTheLastSaysSo() throws Exception {
        SqlAnswer second = ask("SELECT line FROM events ORDER BY line", 20, 20, 5_000);
        assertThat(second.rows().getFirst()).isEqualTo(List.of(21L));
        assertThat(second.rows()).hasSize(20);
        assertThat(second.more()).isTrue();
        SqlAnswer third = ask("SELECT line FROM events ORDER BY line", 40, 20, 5_000);
        assertThat(third.rows()).hasSize(11);
        assertThat(third.more()).isFalse();
        assertThat(ask("SELECT line FROM events ORDER BY line", 31, 20, 5_000).more()).isFalse();
    }

    /// `docs/sql.md` names the views and their columns, all of them, in their order; and its examples run.
    @Test
    void documented_isWhatIsThere() throws Exception {
        String docs = Files.readString(Path.of("docs/sql.md"));
        var sections = Pattern.compile("^## `(\\w+)`$(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL).matcher(docs).results().toList();
        assertThat(sections).hasSize(7);
        for (var section : sections) {
            List<String> columns = Pattern.compile("^\\| `(\\w+)`", Pattern.MULTILINE).matcher(section.group(2)).results().map(one -> one.group(1)).toList();
            assertThat(ask("SELECT * FROM " + section.group(1)).columns()).as(section.group(1)).isEqualTo(columns);
        }
        String examples = docs.substring(docs.indexOf("```sql") + 6, docs.indexOf("```", docs.indexOf("```sql") + 6));
        for (String example : examples.split(";\\s*\n")) {
            assertThat(ask(example).refusal()).as(example).isEmpty();
        }
    }

    static Stream<String> hostile() {
        return Stream.of(
                "DELETE FROM event", "not_a_question", "DROP TABLE event", "not_a_question", "PRAGMA query_only = OFF", "not_a_question",
                "ATTACH 'x.db' AS x", "not_a_question", "VACUUM INTO 'x.db'", "not_a_question", "backup to x.db", "not_a_question",
                "BEGIN", "not_a_question", "EXPLAIN DELETE FROM event", "not_a_question", "CREATE TEMP TABLE t(x)", "not_a_question",
                "SELECT 1; DELETE FROM event", "more_than_one", "SELECT 1;;SELECT 2", "more_than_one", "SELECT 1; -- \n PRAGMA x", "more_than_one",
                "WITH x AS (SELECT 1) DELETE FROM event", "writes", "WITH x AS (SELECT 1) INSERT INTO reach VALUES (1, 2) RETURNING id", "writes",
                "WITH x AS (SELECT 1) UPDATE event SET line = 0", "writes",
                "SELECT load_extension('x')", "barred", "SELECT \"load_extension\"('x')", "barred", "SELECT * FROM pragma_table_info('event')", "barred",
                "SELECT * FROM [pragma_query_only]", "barred", "SELECT writefile('x', 'y')", "barred", "SELECT readfile('x')", "barred",
                "SELECT fts3_tokenizer('simple', x'00')", "barred",
                "", "empty", " -- nothing\n", "empty", ";", "empty",
                "SELECT zeroblob(1000000000)", "wrong", "SELECT printf('%1000000000d', 1)", "wrong", "SELECT 'open", "wrong", "SELECT \"open", "wrong");
    }

    @Test
    void whatDoesMoreThanAsk_isRefused_andNothingChanges() throws Exception {
        List<String> cases = hostile().toList();
        for (int i = 0; i < cases.size(); i += 2) {
            assertThat(ask(cases.get(i)).refusal()).as(cases.get(i)).map(SqlAnswer.Refusal::reason).contains(cases.get(i + 1));
        }
        assertThat(workspace.count(EventFilter.ALL)).isEqualTo(51);
        assertThat(folder.resolve("state").toFile().list()).allMatch(name -> name.startsWith("index."));
    }

    /// `^` stands before the place that is pointed at.
    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT count(*) FROM events FORM ^x y", "SELECT line AS a, ^FROM events", "SELECT ^nothing FROM events", "SELECT * FROM ^nowhere",
        "SELECT tool FROM events WHERE tool = 'FORM' ^FORM", "SELECT e.^nothing FROM events e", "SELECT ^nofunction(1)", "SELECT 1; ^SELECT 2",
        "SELECT 1 ^# 2", "^DELETE FROM event"})
    void mistake_isPointedAt(String marked) throws Exception {
        assertThat(ask(marked.replace("^", "")).refusal().orElseThrow().position()).isEqualTo(marked.indexOf('^'));
    }

    @Test
    @Timeout(60)
    void endlessQuestion_isStoppedAtItsTime() throws Exception {
        assertThat(ask(ENDLESS, 0, 10, 100).refusal()).map(SqlAnswer.Refusal::reason).contains("out_of_time");
        assertThat(ask("SELECT count(*) FROM events a, events b, events c, events d, events e, events f", 0, 10, 100).refusal())
                .map(SqlAnswer.Refusal::reason).contains("out_of_time");
    }

    @Test
    @Timeout(60)
    void cancelled_stops() {
        var cancel = new CancelToken();
        cancel.cancel();
        assertThatThrownBy(() -> new AskSql(workspace.index).run(new SqlAnswer.Question(ENDLESS, 0, 10, 60_000), new Progress(), cancel))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.CANCELLED));
    }

    @Test
    void export_givesEveryRow_andNoFormula() throws Exception {
        Path file = folder.resolve("out.csv");
        export("SELECT line, message, duration_ms FROM events ORDER BY line", file);
        List<String> lines = Arrays.asList(Files.readString(file).split("\r\n"));
        assertThat(lines).hasSize(52).startsWith("line,message,duration_ms", "1,,0.0");
        assertThat(lines.getLast()).isEqualTo("51,\"'=cmd|' /c calc'!A1, \"\"quoted\"\"\",50.0");
    }

    @Test
    void refusedExport_leavesNoFile() {
        Path file = folder.resolve("none.csv");
        assertThatThrownBy(() -> export("SELECT nowhere", file)).isInstanceOf(Problem.class).hasMessageContaining("no such column");
        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> export("SELECT 1", workspace.file(".pi/logs/x.csv"))).isInstanceOf(Problem.class).hasMessageContaining("target-among-the-logs");
    }

    private static void export(String sql, Path file) throws Problem {
        new ExportSql(workspace.index, new SaveFile(workspace.root)).run(new SqlAnswer.Export(sql, file), new Progress(), new CancelToken());
    }
}
