package tenken.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Progress;

/// The built-in sample, read with other hands than those that wrote it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WriteSampleTest {
    private static final ObjectMapper STRICT = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final String LOG = ".pi/logs/dynamic-tools-audit.jsonl";

    private Path sample;
    private WriteSample.Answer answer;

    @BeforeAll
    void writeOne(@TempDir Path folder) throws Exception {
        sample = folder.resolve("sample");
        answer = write(sample, OptionalInt.empty(), 1);
    }

    @Test
    void sameEventsAndSeed_giveTheSameBytesOnAnyMachine(@TempDir Path folder) throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab-ca-islamic"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            write(folder.resolve("again"), OptionalInt.of(20_000), 1);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(hashes(folder.resolve("again"))).isEqualTo(hashes(sample));
    }

    @Test
    void anotherSeed_givesAnotherLog(@TempDir Path folder) throws Exception {
        write(folder.resolve("other"), OptionalInt.empty(), 2);
        assertThat(hashes(folder.resolve("other")).get(LOG)).isNotEqualTo(hashes(sample).get(LOG));
    }

    @Test
    void readableLines_areAsManyAsAskedFor(@TempDir Path folder) throws Exception {
        assertThat(readable(lines(sample, LOG))).hasSize(20_000);
        for (int events : List.of(0, 1, 50, 1_000, 54_321)) {
            write(folder.resolve("s" + events), OptionalInt.of(events), 7);
            assertThat(readable(lines(folder.resolve("s" + events), LOG))).hasSize(events);
        }
    }

    @Test
    void answer_countsLiveArchivedAndGeneralLines() throws Exception {
        byte[] archive = Files.readAllBytes(sample.resolve(".pi/logs/dynamic-tools-audit-20260105.jsonl.gz"));
        assertThat(HexFormat.of().formatHex(archive, 4, 8)).as("time in the header").isEqualTo("00000000");
        byte[] archived = new GZIPInputStream(new ByteArrayInputStream(archive)).readAllBytes();
        int general = readable(lines(sample, ".pi/logs/events-2026-02-05.jsonl")).size();
        assertThat(general).isGreaterThan(100);
        assertThat(answer.events()).isEqualTo(20_000 + readable(split(archived)).size() + general);
        assertThat(answer.systems()).containsExactly("dynamic-tools", "aide", "auto-issue-processor", "agent-framework", "el-agent");
        assertThat(answer.workspace()).isEqualTo(sample);
    }

    @Test
    void damage_isThere() throws Exception {
        byte[] bytes = Files.readAllBytes(sample.resolve(LOG));
        List<byte[]> lines = lines(sample, LOG);
        long blank = lines.stream().filter(line -> text(line).isBlank()).count();
        assertThat(blank).isEqualTo(3);
        assertThat(lines.size() - blank - readable(lines).size()).as("damaged").isEqualTo(12);
        assertThat(lines).filteredOn(line -> text(line).endsWith("\r") && isReadable(line)).hasSize(1);
        assertThat(lines).filteredOn(line -> text(line).contains("\uFFFD") && isReadable(line)).hasSize(1);
        assertThat(lines).filteredOn(line -> line.length > 0 && line[0] == 0).hasSize(1);
        assertThat(bytes[bytes.length - 1]).as("the last line is not finished").isNotEqualTo((byte) '\n');
    }

    @Test
    void log_isWithinTheSixWeeksAndInOrder() throws Exception {
        List<String> times = readable(lines(sample, LOG)).stream().map(line -> line.get("timestamp").asText()).toList();
        assertThat(times).isSorted().allMatch(time -> time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
        assertThat(Instant.parse(times.getFirst())).isAfter(Instant.parse("2025-12-26T00:00:00Z"));
        assertThat(Instant.parse(times.getLast())).isBefore(Instant.parse("2026-02-06T00:02:11Z"));
        long office = times.stream().filter(time -> Integer.parseInt(time.substring(11, 13)) < 10).count();
        assertThat(office).as("9 to 19 o'clock in Japan").isGreaterThan(20_000 * 3 / 4);
    }

    @Test
    void failures_areFourToSixInAHundredAndTheLastWeekIsWorse() throws Exception {
        List<JsonNode> runs = runs();
        assertThat(rate(runs)).isBetween(0.04, 0.06);
        double last = rate(runs.stream().filter(run -> run.get("timestamp").asText().compareTo("2026-02-01T15:00") >= 0).toList());
        double before = rate(runs.stream().filter(run -> run.get("timestamp").asText().compareTo("2026-02-01T15:00") < 0).toList());
        assertThat(last).isGreaterThan(before * 1.4);
    }

    @Test
    void toolMadeAnew_timesOutMoreThanFiveTimesInARow() throws Exception {
        List<JsonNode> anew = runs().stream()
                .filter(run -> run.get("toolName").asText().equals("json_formatter") && run.get("timestamp").asText().compareTo("2026-02-03T05:12") > 0).toList();
        assertThat(anew.stream().limit(9)).hasSize(9).allMatch(run -> run.path("error").asText().equals("実行タイムアウト"));
        assertThat(anew).extracting(run -> run.get("toolId").asText()).containsOnly(anew.getFirst().get("toolId").asText());
    }

    @Test
    void someRuns_takeLong() throws Exception {
        List<Integer> times = runs().stream().map(run -> run.at("/details/executionTimeMs").asInt()).toList();
        assertThat(times).allMatch(ms -> ms >= 0).filteredOn(ms -> ms > 10_000).hasSizeGreaterThan(20);
        assertThat(times).filteredOn(ms -> ms > 30_000).hasSizeBetween(10, 400);
    }

    @Test
    void hostileMessage_isAmongTheErrors() throws Exception {
        assertThat(runs()).anyMatch(run -> run.path("error").asText().startsWith("<script>"));
        assertThat(runs()).anyMatch(run -> run.path("error").asText().contains("\n"));
    }

    @Test
    void definitions_haveTheIdTheirContentGives() throws Exception {
        List<Path> files = files(".pi/tools");
        assertThat(files).hasSize(32); // 30 whole, one cut short, one copied by hand
        int whole = 0;
        for (Path file : files) {
            String text = Files.readString(file);
            assertThat(text).doesNotEndWith("\n");
            if (!isReadable(text.getBytes(StandardCharsets.UTF_8))) {
                continue;
            }
            whole++;
            JsonNode tool = STRICT.readTree(text);
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((tool.get("name").asText() + ":" + tool.get("code").asText()).getBytes(StandardCharsets.UTF_8));
            assertThat(tool.get("id").asText()).isEqualTo("dt_" + HexFormat.of().formatHex(hash, 0, 6));
            assertThat(text).startsWith("{\n  \"id\": \"dt_");
        }
        assertThat(whole).isEqualTo(31);
        assertThat(files).filteredOn(file -> !file.getFileName().toString().matches("dt_[0-9a-f]{12}\\.json")).hasSize(1);
        assertThat(files(".pi/tools/backup/20260130")).hasSizeGreaterThan(25);
    }

    @Test
    void usageCount_isWhatLiveLogAndArchiveTell() throws Exception {
        Path file = files(".pi/tools").stream().filter(one -> uncheckedText(one).contains("\"name\": \"line_counter\"")).findFirst().orElseThrow();
        JsonNode tool = STRICT.readTree(Files.readString(file));
        byte[] archived = new GZIPInputStream(Files.newInputStream(sample.resolve(".pi/logs/dynamic-tools-audit-20260105.jsonl.gz"))).readAllBytes();
        var all = new ArrayList<>(readable(split(archived)));
        all.addAll(readable(lines(sample, LOG)));
        List<JsonNode> runs = all.stream().filter(line -> line.get("action").asText().equals("run_dynamic_tool"))
                .filter(line -> line.path("toolId").asText().equals(tool.get("id").asText())).toList();
        assertThat(tool.get("usageCount").asInt()).isEqualTo(runs.size());
        assertThat(tool.get("lastUsedAt").asText()).isEqualTo(runs.getLast().get("timestamp").asText());
    }

    @Test
    void otherSystems_leaveTheirLogs() throws Exception {
        assertThat(STRICT.readTree(sample.resolve(".tenken-sample.json").toFile()).toString())
                .isEqualTo("{\"kind\":\"tenken-sample\",\"seed\":1,\"events\":20000,\"clock\":\"2026-02-06T00:02:11Z\"}");
        assertThat(readableObjects("aide/logs/audit.log")).isGreaterThan(300);
        assertThat(readableObjects("aide/logs/aide.log")).isGreaterThan(300);
        assertThat(readableObjects("agent-framework/logs/service.log")).isGreaterThan(300);
        assertThat(Files.readAllLines(sample.resolve("auto-issue-processor/logs/auto_issue_processor.log")))
                .hasSizeGreaterThan(300).anyMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3} - \\S+ - ERROR - .*"));
        assertThat(files("el-agent/logs/wal")).isNotEmpty().allMatch(file -> file.getFileName().toString().matches("trace_\\d{8}\\.log"));
    }

    @Test
    void aideChecksum_isTheOneItsReaderWouldReckon() throws Exception {
        JsonNode event = STRICT.readTree(lines(sample, "aide/logs/audit.log").getFirst());
        String covered = "{\"action\": \"%s\", \"event_id\": \"%s\", \"event_type\": \"%s\", \"result\": \"%s\", \"severity\": \"%s\", \"timestamp\": \"%s\"}".formatted(
                event.get("action").asText(), event.get("event_id").asText(), event.get("event_type").asText(), event.get("result").asText(),
                event.get("severity").asText(), event.get("timestamp").asText());
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(covered.getBytes(StandardCharsets.UTF_8));
        assertThat(event.get("checksum").asText()).isEqualTo(HexFormat.of().formatHex(hash)).isEqualTo(event.get("@signature").asText());
    }

    @Test
    void folderWithSomethingInIt_isRefusedAndLeftAlone(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("mine.txt"), "keep");
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> write(folder, OptionalInt.of(10), 1)).satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.CANNOT_CREATE);
            assertThat(problem.name()).isEqualTo("sample-not-empty");
        });
        assertThat(hashes(folder)).containsOnlyKeys("mine.txt");
    }

    @Test
    void emptyFolder_isFilled(@TempDir Path folder) throws Exception {
        Path empty = Files.createDirectory(folder.resolve("an empty folder"));
        write(empty, OptionalInt.of(10), 1);
        assertThat(empty.resolve(LOG)).exists();
        assertThat(folder).isDirectoryContaining(path -> path.equals(empty));
        assertThat(childrenOf(folder)).containsExactly(empty);
    }

    @Test
    void placeThatCannotBeWritten_isAProblem(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> write(file.resolve("sample"), OptionalInt.of(10), 1)).satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.CANNOT_CREATE);
            assertThat(problem.name()).isEqualTo("cannot-write");
        });
    }

    @Test
    void cancelled_leavesNothing(@TempDir Path folder) throws Exception {
        var cancel = new CancelToken();
        cancel.cancel();
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> new WriteSample()
                        .run(new WriteSample.Question(folder.resolve("s"), OptionalInt.of(1_000), 1), new Progress(), cancel))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.CANCELLED));
        assertThat(childrenOf(folder)).isEmpty();
    }

    @Test
    void progress_endsAtAll(@TempDir Path folder) throws Exception {
        var progress = new Progress();
        new WriteSample().run(new WriteSample.Question(folder.resolve("s"), OptionalInt.of(5_000), 1), progress, new CancelToken());
        assertThat(progress.now().fraction()).isEqualTo(1.0);
    }

    private static WriteSample.Answer write(Path place, OptionalInt events, long seed) throws Problem {
        return new WriteSample().run(new WriteSample.Question(place, events, seed), new Progress(), new CancelToken());
    }

    private List<JsonNode> runs() throws IOException {
        return readable(lines(sample, LOG)).stream().filter(line -> line.get("action").asText().equals("run_dynamic_tool")).toList();
    }

    private static double rate(List<JsonNode> runs) {
        return (double) runs.stream().filter(run -> !run.get("success").asBoolean()).count() / runs.size();
    }

    private long readableObjects(String path) throws IOException {
        return lines(sample, path).stream().filter(line -> {
            try {
                return STRICT.readTree(text(line)).isObject();
            } catch (JsonProcessingException e) {
                return false;
            }
        }).count();
    }

    private static List<byte[]> lines(Path root, String path) throws IOException {
        return split(Files.readAllBytes(root.resolve(path)));
    }

    /// Finished lines; what stands after the last line feed is none.
    private static List<byte[]> split(byte[] bytes) {
        var lines = new ArrayList<byte[]>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(java.util.Arrays.copyOfRange(bytes, start, i));
                start = i + 1;
            }
        }
        return lines;
    }

    private static List<JsonNode> readable(List<byte[]> lines) {
        return lines.stream().filter(WriteSampleTest::isReadable).map(line -> {
            try {
                return STRICT.readTree(text(line));
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }).toList();
    }

    /// One object with a time and an action; or, for files that are no log, one object with a name.
    private static boolean isReadable(byte[] line) {
        try {
            JsonNode node = STRICT.readTree(text(line));
            if (node == null || !node.isObject()) {
                return false;
            }
            if (node.has("code")) {
                return true;
            }
            Instant.parse(node.path("timestamp").asText());
            return node.has("action") || node.has("eventType");
        } catch (JsonProcessingException | java.time.DateTimeException e) {
            return false;
        }
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }

    private List<Path> files(String folder) throws IOException {
        return childrenOf(sample.resolve(folder)).stream().filter(Files::isRegularFile).toList();
    }

    private static List<Path> childrenOf(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    private static String uncheckedText(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static TreeMap<String, String> hashes(Path root) throws Exception {
        var hashes = new TreeMap<String, String>();
        try (var paths = Files.walk(root)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(root.relativize(file).toString().replace('\\', '/'), HexFormat.of().formatHex(hash));
            }
        }
        return hashes;
    }
}
