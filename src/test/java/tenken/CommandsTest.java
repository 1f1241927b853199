package tenken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenken.Workbench.Ran;

/// The command contract on a workspace counted by hand.
class CommandsTest {
    private static final String[] FIXED = {"--zone", "Asia/Tokyo", "--now", KnownWorkspace.NOW};

    @TempDir
    private static Path folder;

    private static Workbench bench;

    @BeforeAll
    static void write() {
        bench = KnownWorkspace.in(folder);
    }

    /// Told once on the side, when there was no index yet.
    private static final String FIRST_READING = "All logs were read for the first time.\n";

    private static Ran tenken(String... arguments) {
        Ran ran = bench.tenken(Stream.concat(Stream.of(FIXED), Stream.of(arguments)).toArray(String[]::new));
        assertThat(ran.err()).isIn("", FIRST_READING);
        assertThat(ran.status()).isZero();
        return ran;
    }

    private static List<List<String>> rows(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--json"));
        var rows = new ArrayList<List<String>>();
        tenken(all.toArray(String[]::new)).json().get("rows").forEach(row -> {
            var cells = new ArrayList<String>();
            row.forEach(cell -> cells.add(cell.asText()));
            rows.add(cells);
        });
        return rows;
    }

    private static List<String> keys(JsonNode object) {
        var keys = new ArrayList<String>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    // ---- index, rejected

    @Test
    void index_whereThereWasNone_isToldInOneSentence_andOnlyOnce() {
        var fresh = bench.state().resolve("fresh").toString();
        assertThat(bench.tenken("index", "--lang", "en", "--state", fresh).err()).isEqualTo(FIRST_READING);
        assertThat(bench.tenken("index", "--lang", "en", "--state", fresh).err()).isEmpty();
    }

    @Test
    void systemThatIsNone_isAUsageError_notAnAnswerOfNothing() {
        for (String command : List.of("events", "rejected")) {
            Ran ran = bench.tenken(command, "--system", "dynamic-tool");
            assertThat(ran.status()).isEqualTo(64);
            assertThat(ran.err()).contains("dynamic-tool").contains("el-agent");
        }
    }

    @Test
    void index_countsReadableRejectedAndBlankLines_andWaitsForTheUnfinishedOne() {
        JsonNode index = tenken("index", "--json").json();
        assertThat(keys(index)).contains("workspace", "systems", "events", "rejected", "tools", "elapsed_ms");
        assertThat(index.get("workspace").asText()).isEqualTo(bench.workspace().toString());
        assertThat(index.get("events").asLong()).isEqualTo(13);
        assertThat(index.get("rejected").asLong()).isEqualTo(2);
        assertThat(index.get("tools").asLong()).isEqualTo(3);
        JsonNode system = index.get("systems").get(0);
        assertThat(keys(system)).contains("system", "files", "events", "rejected", "tools");
        assertThat(system.get("system").asText()).isEqualTo("dynamic-tools");
        JsonNode file = system.get("files").get(0);
        assertThat(keys(file)).contains("path", "bytes", "lines", "blank", "events", "rejected");
        assertThat(file.get("path").asText()).isEqualTo(".pi/logs/dynamic-tools-audit.jsonl");
        assertThat(List.of(file.get("lines").asLong(), file.get("blank").asLong(), file.get("events").asLong(), file.get("rejected").asLong()))
                .containsExactly(16L, 1L, 13L, 2L);
    }

    @Test
    void index_onceMoreAndRebuilt_countsTheSame() {
        tenken("index");
        assertThat(tenken("index", "--json").json().get("events").asLong()).isEqualTo(13);
        Ran rebuilt = bench.tenken("index", "--rebuild", "--json");
        assertThat(rebuilt.status()).isZero();
        assertThat(rebuilt.json().get("events").asLong()).isEqualTo(13);
        assertThat(rebuilt.err()).isEqualTo("All logs were read anew, as asked.\n");
    }

    @Test
    void rejected_namesThePhysicalLineAndTheReason() {
        JsonNode rejected = tenken("rejected", "--json").json().get("rejected");
        assertThat(rejected).hasSize(2);
        assertThat(keys(rejected.get(0))).contains("path", "line", "offset", "length", "reason");
        assertThat(rejected.get(0).get("line").asLong()).isEqualTo(13);
        assertThat(rejected.get(0).get("reason").asText()).isEqualTo("truncated");
        assertThat(rejected.get(1).get("line").asLong()).isEqualTo(14);
        assertThat(rejected.get(1).get("length").asLong()).isEqualTo(7);
        assertThat(rejected.get(1).get("reason").asText()).isEqualTo("not_an_object");
        assertThat(tenken("rejected", "--system", "aide", "--json").json().get("rejected")).isEmpty();
    }

    // ---- events

    @Test
    void events_json_isOneDocumentALine_withTheKeysOfTheContract() {
        List<JsonNode> events = tenken("events", "--json").lines();
        assertThat(events).hasSize(12);
        assertThat(keys(events.getLast())).containsExactly("timestamp", "system", "action", "source_action", "target_id", "target", "actor",
                "outcome", "severity", "duration_ms", "message", "fingerprint", "path", "line", "offset");
        assertThat(events.getLast().get("timestamp").asText()).isEqualTo("2026-02-08T15:00:00Z");
        assertThat(events).isSortedAccordingTo((one, other) -> one.get("timestamp").asText().compareTo(other.get("timestamp").asText()));
        JsonNode creation = events.getFirst();
        assertThat(creation.get("action").asText()).isEqualTo("create");
        assertThat(creation.get("twins").get(0).asText()).as("the other line of the same creation is evidence").endsWith(":2");
    }

    @Test
    void events_aRunWithAnOffset_isTheSameInstantInUtc() {
        JsonNode run = tenken("events", "--json", "--actor", "system").lines().getFirst();
        assertThat(run.get("timestamp").asText()).isEqualTo("2026-02-03T01:30:00Z");
        assertThat(run.get("action").asText()).isEqualTo("run");
        assertThat(run.get("source_action").asText()).isEqualTo("tool.run");
        assertThat(run.get("line").asLong()).isEqualTo(6);
        assertThat(run.get("message").isNull()).as("errorMessage null is no message").isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 12",
        "--action run, 9",
        "--action run_dynamic_tool, 8",
        "--action tool.run, 1",
        "--action run --outcome failure, 3",
        "--action run --outcome success, 6",
        "--outcome failure, 4",
        "--target beta, 4",
        "--target dt_bbbbbbbbbbbb, 4",
        "--target bet, 0",
        "--actor agent-3, 1",
        "--min-duration-ms 5000, 2",
        "--text timeout, 1",
        "--text t.meout, 0",
        "--regex t.meout, 1",
        "--system dynamic-tools, 12",
        "--system aide, 0",
        "--min-severity debug, 12",
        "--min-severity error, 4",
        "--from 2026-02-01T15:00:00Z --to 2026-02-08T15:00:00Z --action run, 7",
        "--from 2026-02-02 --to 2026-02-09 --action run, 7",
        "--from 2026-02-02T00:00:00 --to 2026-02-09T00:00:00 --action run, 7",
        "--from 2026-02-02T09:00:00 --to 2026-02-02T09:00:00.001, 1",
        "--from 24h --to 2026-02-06T00:00:00Z, 4",
        "--from 24h --to 2026-02-06T09:00:00+09:00, 4",
        "--from 7d --to 0h, 9",
        "--to 2026-02-02, 2",
        "--from 2026-02-09, 1",
        "--from all, 12",
        "--from 2026-02-01T15:00:00.001Z --to 2026-02-02T00:00:00Z, 0",
        "--from 999999w, 12",
        "--from 2026-02-06T00:00:00Z --to 2026-02-06T00:00:00Z, 0"})
    void events_count_isTheHandCount(String filter, long expected) {
        var arguments = new ArrayList<>(List.of("events", "--count", "--json"));
        Stream.of(filter.split(" ")).filter(word -> !word.isEmpty()).forEach(arguments::add);
        assertThat(tenken(arguments.toArray(String[]::new)).out()).isEqualTo("{\"count\":" + expected + "}\n");
    }

    /// Beta ran on lines 7, 8, 9 and 15, for 1, 5, 10 and 4 seconds; on the fifth of February in Tokyo on the first two.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "tool:beta|4", "ツール：beta -結果:失敗|2", "tool:beta duration:1s..5s|2", "duration:>=1000|4", "time:2026-02-05 tool:beta|2", "time:24h tool:beta|3",
        "\"text is empty\"|2", "/t.meout/|1", "severity:>=error|4", "tool:sweeper,gamma|2", "|12"})
    void events_query_isTheHandCount(String query, long expected) {
        assertThat(tenken("events", "--count", "--query", query == null ? "" : query).out()).isEqualTo(expected + "\n");
    }

    @Test
    void events_query_narrowsWhatTheOtherOptionsAskFor() {
        assertThat(tenken("events", "--count", "--outcome", "failure", "--query", "tool:beta").out()).isEqualTo("2\n");
        assertThat(tenken("events", "--count", "--from", "2026-02-08", "--query", "tool:beta time:2026-02-05").out()).isEqualTo("2\n");
    }

    @Test
    void events_queryThatIsNotUnderstood_isRefused_withAMarkUnderThePlace() {
        Ran ran = bench.tenken("events", "--lang", "ja", "--query", "ツール:beta 結果:まあ x");
        assertThat(ran.status()).isEqualTo(64);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("        ツール:beta 結果:まあ x\n                         ^^^^\n").contains("成功, 失敗, 不明");
    }

    @Test
    void events_newestFirstAndLimited() {
        List<JsonNode> events = tenken("events", "--json", "--order", "desc", "--limit", "2").lines();
        assertThat(events).extracting(event -> event.get("line").asInt()).containsExactly(16, 15);
        assertThat(tenken("events", "--json", "--limit", "0").out()).isEmpty();
    }

    @Test
    void events_raw_isTheLineAsItStands() throws Exception {
        String line = java.nio.file.Files.readAllLines(bench.workspace().resolve(".pi/logs/dynamic-tools-audit.jsonl")).get(7);
        assertThat(tenken("events", "--text", "timeout", "--raw", "--json").lines().getFirst().get("raw").asText()).isEqualTo(line);
        assertThat(tenken("events", "--text", "timeout", "--raw").out()).isEqualTo(line + "\n");
    }

    @Test
    void events_fold_takesNoHeedOfCaseAndWidth() {
        assertThat(tenken("events", "--fold", "ＴＩＭＥＯＵＴ", "--count").out()).isEqualTo("1\n");
        assertThat(tenken("events", "--text", "ＴＩＭＥＯＵＴ", "--count").out()).isEqualTo("0\n");
    }

    @Test
    void events_forPeople_speaksTheLanguageAndTheZone() {
        assertThat(tenken("events", "--text", "timeout").out()).contains("5 Feb 2026 10:50").contains("beta").contains("failure").contains("timeout");
        assertThat(tenken("events", "--text", "timeout", "--lang", "ja").out()).contains("失敗").doesNotContain("failure");
        assertThat(tenken("events", "--text", "timeout", "--zone", "UTC").out()).contains("01:50");
    }

    // ---- query

    @Test
    void query_list_namesEveryQueryOfTheContract() {
        var names = new ArrayList<String>();
        tenken("query", "--list", "--json").json().get("queries").forEach(query -> names.add(query.get("query").asText()));
        assertThat(names).containsExactlyInAnyOrder("errors-recent", "errors-by-kind", "errors-by-hour", "errors-by-tool", "security-events",
                "usage-ranking", "unused-tools", "low-scores", "success-rate", "actions", "verification-failures", "high-risk-operations",
                "creation-bursts", "failure-streaks", "runs-by-hour", "duration-stats", "duration-distribution", "slow-tools");
        assertThat(tenken("query", "--list").out()).contains("errors-recent", "S0-2.1a");
    }

    @ParameterizedTest
    @CsvSource({
        "errors-recent, S0-2.1a", "errors-by-kind, S0-2.1b", "errors-by-hour, S0-2.2a", "errors-by-tool, S0-2.2b", "security-events, S0-2.3",
        "usage-ranking, S0-3.1a", "unused-tools, S0-3.1b", "low-scores, S0-3.2b", "success-rate, S0-3.3a S0-3.3b S0-3.3c S0-3.3d",
        "actions, S0-4.1a", "verification-failures, S0-4.2a", "high-risk-operations, S0-4.2b", "creation-bursts, S0-4.3a",
        "failure-streaks, S0-4.3b", "runs-by-hour, S0-7.5", "duration-stats, S0-7.6 S0-7.7", "duration-distribution, S0-8.5", "slow-tools, S0-8.6"})
    void query_answersWithItsMissionAndColumns(String name, String missions) {
        JsonNode answer = tenken("query", name, "--json").json();
        assertThat(keys(answer)).containsExactly("query", "mission", "from", "to", "zone", "columns", "rows", "sample_size");
        assertThat(answer.get("query").asText()).isEqualTo(name);
        var named = new ArrayList<String>();
        answer.get("mission").forEach(mission -> named.add(mission.asText()));
        assertThat(named).contains(missions.split(" "));
        assertThat(answer.get("zone").asText()).isEqualTo("Asia/Tokyo");
        answer.get("columns").forEach(column -> assertThat(keys(column)).containsExactly("name", "unit"));
        answer.get("rows").forEach(row -> assertThat(row.size()).isEqualTo(answer.get("columns").size()));
        assertThat(tenken("query", name).out()).as("the window is named beside the figures").contains("Asia/Tokyo").contains("made of");
    }

    @ParameterizedTest
    @CsvSource({
        "success-rate, 2026-01-30T00:00:00Z, 2026-02-06T00:00:00Z",
        "errors-recent, 2026-02-05T00:00:00Z, 2026-02-06T00:00:00Z",
        "duration-stats, 2026-01-10T00:00:00Z, 2026-02-08T15:00:00.001Z"})
    void query_withoutAPeriod_usesTheRunbooks(String name, String from, String to) {
        JsonNode answer = tenken("query", name, "--json").json();
        assertThat(answer.get("from").asText()).isEqualTo(from);
        assertThat(answer.get("to").asText()).isEqualTo(to);
    }

    @Test
    void query_successRate_isExact() {
        JsonNode row = tenken("query", "success-rate", "--from", "2026-02-02", "--to", "2026-02-09", "--json").json().get("rows").get(0);
        assertThat(List.of(row.get(0).asLong(), row.get(1).asLong(), row.get(2).asLong())).containsExactly(7L, 4L, 3L);
        assertThat(row.get(3).asDouble()).isEqualTo(4.0 / 7);
        assertThat(tenken("query", "success-rate", "--from", "all", "--json").json().get("sample_size").asLong()).isEqualTo(9);
        JsonNode none = tenken("query", "success-rate", "--from", "2025-01-01", "--to", "2025-01-02", "--json").json().get("rows").get(0);
        assertThat(none.get(0).asLong()).isZero();
        assertThat(none.get(3).isNull()).as("no runs have no rate").isTrue();
    }

    @Test
    void query_numbers_areTheHandCounts() {
        assertThat(rows("query", "errors-recent")).extracting(row -> row.get(3)).containsExactly("refused", "timeout", "text is empty");
        assertThat(rows("query", "errors-by-kind", "--from", "all")).containsExactly(
                List.of("text is empty", "2"), List.of("refused", "1"), List.of("timeout", "1"));
        assertThat(rows("query", "errors-by-tool")).extracting(row -> row.get(0) + " " + row.get(1)).containsExactly("beta 2", "sweeper 1");
        assertThat(rows("query", "usage-ranking")).containsExactly(List.of("alpha", "4", KnownWorkspace.A), List.of("beta", "3", KnownWorkspace.B));
        assertThat(rows("query", "usage-ranking", "--top", "1")).hasSize(1);
        assertThat(rows("query", "unused-tools")).extracting(row -> row.get(0) + " " + row.get(1)).containsExactly("delta 0", "beta 4", "alpha 5");
        assertThat(rows("query", "low-scores")).extracting(List::getFirst).containsExactly("beta");
        assertThat(rows("query", "actions")).containsExactly(List.of("run", "7"), List.of("high_stakes", "1"), List.of("verification_fail", "1"));
        assertThat(rows("query", "actions", "--from", "all")).contains(List.of("create", "1"));
        assertThat(rows("query", "verification-failures")).singleElement().asList().contains("sweeper", "critical_risk", "file-system-delete");
        assertThat(rows("query", "security-events")).singleElement().asList().contains("verification_fail", "sweeper");
        assertThat(rows("query", "high-risk-operations")).singleElement().asList().contains("gamma", "risky");
        assertThat(rows("query", "creation-bursts")).isEmpty();
        assertThat(rows("query", "failure-streaks")).as("two failures in a row are no streak").isEmpty();
        assertThat(rows("query", "duration-distribution")).extracting(row -> row.get(1)).containsExactly("3", "1", "1", "2", "1", "1");
        assertThat(rows("query", "slow-tools")).as("a mean of exactly 5 s is slow").containsExactly(List.of("beta", "5000", "4", KnownWorkspace.B));
    }

    @Test
    void query_durationStats_areThoseOfTheNineRuns() {
        JsonNode row = tenken("query", "duration-stats", "--json").json().get("rows").get(0);
        assertThat(row.get(0).asLong()).isEqualTo(9);
        assertThat(row.get(1).asDouble()).isCloseTo(20779 / 9.0, within(1e-9));
        assertThat(row.get(2).asDouble()).isEqualTo(500);
        assertThat(row.get(4).asDouble()).isEqualTo(10000);
    }

    @Test
    void query_hours_areTokyosAndNoneIsMissing() {
        var runs = rows("query", "runs-by-hour");
        assertThat(runs).hasSize(24).contains(List.of("0", "2"), List.of("1", "0"), List.of("8", "1"), List.of("9", "2"), List.of("10", "3"), List.of("23", "1"));
        var errors = rows("query", "errors-by-hour");
        assertThat(errors).hasSize(24).contains(List.of("2026-02-05T01:00:00Z", "2"), List.of("2026-02-05T02:00:00Z", "0"), List.of("2026-02-05T03:00:00Z", "1"));
    }

    /// A period open at one end has the end its events have, or now; nobody waits for eight thousand years of empty hours.
    @ParameterizedTest
    @ValueSource(strings = {"errors-by-hour", "runs-by-hour", "success-rate"})
    void query_periodOpenAtAnEnd_endsWhereTheEventsDo(String name) {
        JsonNode since = tenken("query", name, "--from", "2026-02-02", "--json").json();
        assertThat(since.get("from").asText()).isEqualTo("2026-02-01T15:00:00Z");
        assertThat(since.get("to").asText()).isEqualTo("2026-02-08T15:00:00.001Z");
        JsonNode until = tenken("query", name, "--to", "2026-02-02", "--json").json();
        assertThat(until.get("from").asText()).isEqualTo("2026-01-10T00:00:00Z");
        assertThat(until.get("to").asText()).isEqualTo("2026-02-01T15:00:00Z");
        tenken("query", name, "--from", "0001-01-01", "--to", "9000-01-01");
        tenken("query", name, "--from", "999999w");
    }

    @Test
    void query_ofAnotherSystem_isUnknown() {
        assertThat(bench.tenken("query", "success-rate", "--system", "aide").status()).isEqualTo(64);
        tenken("query", "success-rate", "--system", "dynamic-tools");
    }

    // ---- tools

    @Test
    void tools_haveTheKeysOfTheContract() {
        JsonNode document = tenken("tools", "--json").json();
        assertThat(keys(document)).containsExactly("tools", "unreadable");
        JsonNode alpha = document.get("tools").get(0);
        assertThat(keys(alpha)).containsExactly("id", "name", "file", "status", "confidence_score", "safety_score", "quality_score", "safety_terms", "runs",
                "successes", "failures", "success_rate", "mean_ms", "p95_ms", "max_ms", "last_run_at", "created_at", "flags");
        assertThat(alpha.get("id").asText()).isEqualTo(KnownWorkspace.A);
        assertThat(List.of(alpha.get("runs").asLong(), alpha.get("successes").asLong(), alpha.get("failures").asLong())).containsExactly(5L, 4L, 1L);
        assertThat(alpha.get("success_rate").asDouble()).isEqualTo(0.8);
        assertThat(alpha.get("last_run_at").asText()).isEqualTo("2026-02-08T15:00:00Z");
        assertThat(alpha.get("max_ms").asDouble()).isEqualTo(500);
        JsonNode delta = document.get("tools").get(2);
        assertThat(delta.get("runs").asLong()).isZero();
        assertThat(delta.get("success_rate").isNull() && delta.get("mean_ms").isNull() && delta.get("last_run_at").isNull()).as("unknown, never 0").isTrue();
        JsonNode broken = document.get("unreadable").get(0);
        assertThat(keys(broken)).contains("file", "reason", "offset");
        assertThat(broken.get("file").asText()).isEqualTo(".pi/tools/broken.json");
        assertThat(broken.get("reason").asText()).isEqualTo("truncated");
    }

    // ---- report

    @Test
    void report_json_isTheDocumentOfTheContract() {
        JsonNode report = tenken("report", "weekly", "--period", "2026-W06", "--format", "json", "--out", "-").json();
        assertThat(keys(report)).containsExactly("kind", "system", "from", "to", "zone", "summary", "changes", "incidents", "next");
        assertThat(report.get("from").asText()).isEqualTo("2026-02-01T15:00:00Z");
        assertThat(report.get("to").asText()).isEqualTo("2026-02-08T15:00:00Z");
        JsonNode summary = report.get("summary");
        assertThat(keys(summary)).contains("registered_tools", "created", "deleted", "runs", "successes", "failures", "success_rate");
        assertThat(List.of(summary.get("registered_tools").asLong(), summary.get("created").asLong(), summary.get("deleted").asLong(),
                summary.get("runs").asLong(), summary.get("successes").asLong(), summary.get("failures").asLong())).containsExactly(3L, 0L, 0L, 7L, 4L, 3L);
        assertThat(summary.get("success_rate").asDouble()).isEqualTo(4.0 / 7);
    }

    @ParameterizedTest
    @CsvSource({"md, '# '", "html, <!DOCTYPE html>", "json, '{'"})
    void report_intoAFile_isWhatStandardOutputWouldBe(String format, String begin) throws Exception {
        Path file = folder.resolve("out").resolve("report." + format);
        Ran written = bench.tenken("report", "weekly", "--period", "2026-W06", "--zone", "Asia/Tokyo", "--now", KnownWorkspace.NOW, "--format", format, "--out", file.toString());
        assertThat(written.status()).isZero();
        assertThat(written.out()).isEmpty();
        assertThat(written.err()).contains(file.toString());
        String text = java.nio.file.Files.readString(file);
        assertThat(text).startsWith(begin).isEqualTo(tenken("report", "weekly", "--period", "2026-W06", "--format", format).out());
    }

    @Test
    void report_askedForAsJson_isJson() {
        assertThat(tenken("report", "weekly", "--json").json().get("kind").asText()).isEqualTo("weekly");
        assertThat(tenken("report", "weekly", "--json").out()).isEqualTo(tenken("report", "weekly", "--format", "json").out());
    }

    @Test
    void report_ofThisWeek_isTheOneNowLiesIn() {
        assertThat(tenken("report", "weekly").out()).contains("2026-02-02 〜 2026-02-08 (Asia/Tokyo)").contains("57.14%");
        assertThat(tenken("report", "weekly", "--period", "2026-02-04").out()).isEqualTo(tenken("report", "weekly", "--period", "2026-W06").out());
    }

    // ---- the same for all

    @ParameterizedTest
    @ValueSource(strings = {"rejected --json", "events --json", "events --raw", "query errors-recent", "query unused-tools --json", "tools", "tools --json",
        "report weekly", "report weekly --format html", "report weekly --format json", "query --list", "rejected --lang ja", "query slow-tools --lang ja"})
    void sameFilesAndOptions_sameBytes(String command) {
        assertThat(tenken(command.split(" ")).out()).isNotEmpty().isEqualTo(tenken(command.split(" ")).out());
    }

    @Test
    void globalOptions_standBeforeOrAfter() {
        String[] global = {"-w", bench.workspace().toString(), "--state", bench.state().toString(), "--json", "--now", KnownWorkspace.NOW, "--zone", "Asia/Tokyo", "--lang", "en"};
        Ran before = Workbench.bare(Stream.concat(Stream.of(global), Stream.of("query", "success-rate")).toArray(String[]::new));
        Ran after = Workbench.bare(Stream.concat(Stream.of("query", "success-rate"), Stream.of(global)).toArray(String[]::new));
        assertThat(before.status()).isZero();
        assertThat(before.out()).isEqualTo(after.out()).startsWith("{\"query\":\"success-rate\"");
        assertThat(Workbench.bare("index", "--workspace=" + bench.workspace(), "--state=" + bench.state(), "--lang=en").status()).isZero();
    }

    @Test
    void anOptionGivenTwice_countsAsItWasWrittenLast() {
        assertThat(bench.tenken("--lang", "ja", "rejected", "--json", "--json").status()).isZero();
        assertThat(bench.tenken("--lang", "ja", "rejected").out()).contains("読めない");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "open", "sample", "index", "rejected", "events", "query", "tools", "report", "screens"})
    void help_isToldInBothLanguages_withoutTouchingAnything(String command) {
        Ran english = Workbench.bare((command + " --help --lang en").strip().split(" "));
        Ran japanese = Workbench.bare((command + " --help --lang ja").strip().split(" "));
        assertThat(english.status()).isZero();
        assertThat(japanese.status()).isZero();
        assertThat(english.err() + japanese.err()).isEmpty();
        assertThat(english.out()).contains("tenken " + command).isNotEqualTo(japanese.out());
        assertThat(japanese.out()).contains("tenken " + command).containsPattern("[ぁ-ん]");
    }

    @Test
    void version_isOneLine() {
        assertThat(Workbench.bare("--version")).isEqualTo(new Ran(0, "Tenken " + tenken.cli.Version.NUMBER + "\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "index --nonsense", "index extra", "--nonsense", "events --limit", "events --limit x", "events --limit -5", "--zone Mars index",
        "--now yesterday index", "--now 2026-02-05T00:00:00 index", "--lang fr index", "events --outcome maybe", "events --min-severity loud", "events --order up",
        "events --from sometime", "events --from 2026-02-03 --to 2026-02-02", "events --regex (", "events --min-duration-ms NaN", "events --min-duration-ms x",
        "query", "query nonsense", "query slow-tools --top -3", "query slow-tools --top 0", "report", "report yearly", "report weekly --format pdf",
        "report weekly --period 2026-W99", "report weekly --period soon", "screens", "screens --out x --theme pink", "screens --out x --size 10x10", "screens --out x --size wide",
        "sample", "sample x --events -1", "sample x --events many", "backup", "check --schedule daily"})
    void usageErrors_are64_oneSentenceAndWhatToDo_inBothLanguages(String command) {
        for (String language : List.of("en", "ja")) {
            Ran ran = Workbench.bare(Stream.concat(
                    Stream.of("-w", bench.workspace().toString(), "--state", bench.state().toString(), "--lang", language), Stream.of(command.split(" ")))
                    .toArray(String[]::new));
            assertThat(ran.status()).as(command).isEqualTo(64);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err().lines()).as(ran.err()).hasSize(2);
            assertThat(ran.err()).startsWith("tenken: ").doesNotContain("Exception", "\tat ", "at index");
            if (language.equals("ja") && !command.contains("--lang")) {
                assertThat(ran.err().lines()).as(ran.err()).allSatisfy(line -> assertThat(line).containsPattern("[ぁ-んァ-ヶ一-龠]"));
            }
        }
    }

    @Test
    void debug_addsTheTrace_andNothingElseDoes() {
        assertThat(bench.tenken("--zone", "Mars", "index").err()).doesNotContain("\tat ");
        assertThat(bench.tenken("--zone", "Mars", "index", "--debug").err()).contains("\tat tenken.");
    }

    @Test
    void sample_writesWhatItSays() {
        Path sample = folder.resolve("sample");
        JsonNode document = Workbench.bare("sample", sample.toString(), "--events", "200", "--state", bench.state().toString(), "--json").json();
        assertThat(keys(document)).contains("workspace", "systems", "events");
        assertThat(document.get("systems")).hasSize(5);
        assertThat(Workbench.bare("sample", sample.toString(), "--state", bench.state().toString()).status()).as("never over anything").isEqualTo(73);
    }
}
