package tenken.source.dynamictools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenken.event.Action;
import tenken.event.LogLine;
import tenken.event.Oddity;
import tenken.event.Outcome;
import tenken.event.RejectedLine.Reason;
import tenken.event.Severity;
import tenken.source.JsonTokens;

class AuditLinesTest {
    private static final String GOOD = """
            {"timestamp":"2026-01-06T01:02:03.004Z","action":"run_dynamic_tool","toolId":"dt_0a1b2c3d4e5f","toolName":"line_counter",\
            "success":true,"details":{"executionTimeMs":12,"parameters":{"text":"点検"}}}""";
    private static final String HEAD = "{\"timestamp\":\"2026-01-06T01:02:03.004Z\",\"action\":\"tool.run\"";

    @Test
    void lineOfTheCommand_isRead() throws IOException {
        LogLine line = LinesRead.of(GOOD + "\n", AuditLines::new).readable.getFirst();
        assertThat(line.atMs()).isEqualTo(Instant.parse("2026-01-06T01:02:03.004Z").toEpochMilli());
        assertThat(line.kind().action()).isEqualTo(Action.RUN);
        assertThat(line.kind().sourceAction()).isEqualTo("run_dynamic_tool");
        assertThat(line.kind().outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(line.kind().dialect()).isEqualTo('c');
        assertThat(line.targetId()).isEqualTo("dt_0a1b2c3d4e5f");
        assertThat(line.target()).isEqualTo("line_counter");
        assertThat(line.actor()).isEmpty();
        assertThat(line.durationMs()).hasValue(12);
        assertThat(line.oddities()).isZero();
    }

    @Test
    void lineOfTheLibrary_isRead() throws IOException {
        LogLine line = LinesRead.of("""
                {"id":"audit_mk0bbbbb_z9y8x7","timestamp":"2026-01-07T00:00:00.000Z","action":"verification.fail","toolName":"sweeper",\
                "actor":"agent-3","details":{"reason":"critical_risk","issues":[{"type":"file-system-delete","description":"…"},3,\
                {"description":"","type":"eval-usage"}],"warning":null},"success":false,"errorMessage":"重大なリスク"}
                """, AuditLines::new).readable.getFirst();
        assertThat(line.kind().action()).isEqualTo(Action.VERIFICATION_FAIL);
        assertThat(line.kind().outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(line.kind().severity()).isEqualTo(Severity.ERROR);
        assertThat(line.kind().dialect()).isEqualTo('l');
        assertThat(line.actor()).isEqualTo("agent-3");
        assertThat(line.message()).isEqualTo("重大なリスク");
        assertThat(line.security()).isEqualTo(new LogLine.Security("critical_risk", "file-system-delete,eval-usage", ""));
        assertThat(line.durationMs()).isEmpty();
    }

    @Test
    void error_standsInWhereErrorMessageIsNullOrEmpty() throws IOException {
        assertThat(only(",\"errorMessage\":null,\"error\":\"e\"}").message()).isEqualTo("e");
        assertThat(only(",\"errorMessage\":\"\",\"error\":\"e\"}").message()).isEqualTo("e");
        assertThat(only(",\"error\":\"e\",\"errorMessage\":\"m\"}").message()).isEqualTo("m");
    }

    @Test
    void warning_makesASuccessAWarning() throws IOException {
        LogLine line = only(",\"success\":true,\"details\":{\"warning\":\"w\"}}");
        assertThat(line.kind().severity()).isEqualTo(Severity.WARN);
        assertThat(line.security().warning()).isEqualTo("w");
        assertThat(only(",\"success\":true,\"details\":{\"warning\":{\"a\":1}}}").kind().severity()).isEqualTo(Severity.WARN);
    }

    static Stream<Arguments> rejectedLines() {
        return Stream.of(
                arguments("text", "Error: write EIO", Reason.INVALID_JSON),
                arguments("torn in a name", "{\"timest", Reason.TRUNCATED),
                arguments("torn in a text", GOOD.substring(0, 40), Reason.TRUNCATED),
                arguments("torn before the last brace", GOOD.substring(0, GOOD.length() - 1), Reason.TRUNCATED),
                arguments("torn in a word", HEAD + ",\"success\":tru", Reason.TRUNCATED),
                arguments("torn in an escape", HEAD + ",\"error\":\"\\u00", Reason.TRUNCATED),
                arguments("torn in the details", HEAD + ",\"details\":{\"issues\":[{\"type\":", Reason.TRUNCATED),
                arguments("two objects", GOOD + GOOD, Reason.SEVERAL_VALUES),
                arguments("object and text", GOOD + " x", Reason.SEVERAL_VALUES),
                arguments("number", "17", Reason.NOT_AN_OBJECT),
                arguments("text in quotes", "\"tool.run\"", Reason.NOT_AN_OBJECT),
                arguments("null", "null", Reason.NOT_AN_OBJECT),
                arguments("list", "[1,{\"a\":[]},3]", Reason.NOT_AN_OBJECT),
                arguments("list, torn", "[1,[", Reason.TRUNCATED),
                arguments("NUL bytes", "\0".repeat(4_096), Reason.NUL_BYTES),
                arguments("NUL bytes before an object", "\0\0\0" + GOOD, Reason.NUL_BYTES),
                arguments("NUL byte after an object", GOOD + "\0", Reason.SEVERAL_VALUES),
                arguments("form feed before an object", "\f" + GOOD, Reason.INVALID_JSON),
                arguments("comma too many", HEAD + ",}", Reason.INVALID_JSON),
                arguments("single quotes", HEAD.replace('"', '\'') + "}", Reason.INVALID_JSON),
                arguments("NaN", HEAD + ",\"details\":{\"executionTimeMs\":NaN}}", Reason.INVALID_JSON),
                arguments("leading zero", HEAD + ",\"details\":{\"executionTimeMs\":012}}", Reason.INVALID_JSON),
                arguments("no time", "{\"action\":\"tool.run\"}", Reason.NO_TIMESTAMP),
                arguments("null as time", "{\"timestamp\":null,\"action\":\"tool.run\"}", Reason.NO_TIMESTAMP),
                arguments("number as time", "{\"timestamp\":1767661323004,\"action\":\"tool.run\"}", Reason.BAD_TIMESTAMP),
                arguments("yesterday", "{\"timestamp\":\"yesterday\",\"action\":\"tool.run\"}", Reason.BAD_TIMESTAMP),
                arguments("day only", "{\"timestamp\":\"2026-01-06\",\"action\":\"tool.run\"}", Reason.BAD_TIMESTAMP),
                arguments("no action", "{\"timestamp\":\"2026-01-06T01:02:03.004Z\"}", Reason.NO_ACTION),
                arguments("number as action", "{\"timestamp\":\"2026-01-06T01:02:03.004Z\",\"action\":3}", Reason.NO_ACTION),
                arguments("nested 100,000 deep and torn", HEAD + ",\"details\":" + "{\"a\":".repeat(100_000), Reason.TRUNCATED),
                arguments("lists 100,000 deep", "[".repeat(100_000) + "]".repeat(100_000), Reason.NOT_AN_OBJECT),
                arguments("empty object", "{}", Reason.NO_ACTION));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rejectedLines")
    void unreadableLine_isRejectedForItsReasonAndCostsNoOther(String name, String line, Reason reason) throws IOException {
        LinesRead read = LinesRead.of(GOOD + "\n" + line + "\n" + GOOD + "\n", AuditLines::new);
        assertThat(read.readable).extracting(LogLine::line).containsExactly(1L, 3L);
        assertThat(read.rejected).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo(reason);
            assertThat(one.origin().line()).isEqualTo(2);
            assertThat(one.origin().offset()).isEqualTo(GOOD.getBytes(StandardCharsets.UTF_8).length + 1);
            assertThat(one.origin().length()).isEqualTo(line.getBytes(StandardCharsets.UTF_8).length);
            assertThat(one.column()).isBetween(0L, one.origin().length());
        });
        assertThat(read.blank).isZero();
    }

    @ParameterizedTest
    @MethodSource("blankLines")
    void blankLine_isCountedAsBlank(String line) throws IOException {
        LinesRead read = LinesRead.of(GOOD + "\n" + line + "\n" + GOOD + "\n", AuditLines::new);
        assertThat(read.readable).extracting(LogLine::line).containsExactly(1L, 3L);
        assertThat(read.rejected).isEmpty();
        assertThat(read.blank).isEqualTo(1);
    }

    static Stream<String> blankLines() {
        return Stream.of("", "   ", "\t\t", "\u000B\f", "\r", " \t\r", "\uFEFF", "\uFEFF \r");
    }

    static Stream<Arguments> oddLines() {
        return Stream.of(
                arguments("byte order mark", "\uFEFF" + GOOD, Set.of()),
                arguments("CR before LF", GOOD + "\r", Set.of()),
                arguments("blanks around", "  \t" + GOOD + "  ", Set.of()),
                arguments("U+2028 in a text", HEAD + ",\"error\":\"a\u2028b\"}", Set.of()),
                arguments("lone surrogate", HEAD + ",\"error\":\"\\ud83d\"}", Set.of()),
                arguments("NUL in a text", HEAD + ",\"error\":\"a\0b\"}", Set.of(Oddity.CONTROL_CHARACTER)),
                arguments("tab in a text", HEAD + ",\"error\":\"a\tb\"}", Set.of(Oddity.CONTROL_CHARACTER)),
                arguments("NUL as an escape", HEAD + ",\"error\":\"a\\u0000b\"}", Set.of()),
                arguments("nested 64 deep", HEAD + ",\"details\":" + nested(63) + "}", Set.of()),
                arguments("nested 65 deep", HEAD + ",\"details\":" + nested(64) + "}", Set.of(Oddity.DEEP_NESTING)),
                arguments("nested 10,000 deep", HEAD + ",\"details\":" + nested(10_000) + "}", Set.of(Oddity.DEEP_NESTING)),
                arguments("nested 100,000 deep", HEAD + ",\"x\":" + nested(100_000) + "}", Set.of(Oddity.DEEP_NESTING)),
                arguments("lists 100,000 deep", HEAD + ",\"details\":{\"issues\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}}",
                        Set.of(Oddity.DEEP_NESTING)),
                arguments("duplicate key", HEAD + ",\"action\":\"tool.delete\"}", Set.of(Oddity.DUPLICATE_KEY)),
                arguments("duplicate key in an escape", HEAD + ",\"\\u0061ction\":\"tool.delete\"}", Set.of(Oddity.DUPLICATE_KEY)),
                arguments("duplicate key of no interest", HEAD + ",\"x\":1,\"x\":2}", Set.of()),
                arguments("details is null", HEAD + ",\"details\":null}", Set.of()),
                arguments("details is a list", HEAD + ",\"details\":[{\"executionTimeMs\":5}]}", Set.of(Oddity.WRONG_TYPE)),
                arguments("success is a text", HEAD + ",\"success\":\"true\"}", Set.of(Oddity.WRONG_TYPE)),
                arguments("actor is a number", HEAD + ",\"actor\":7}", Set.of(Oddity.WRONG_TYPE)),
                arguments("text of 64 KiB", HEAD + ",\"error\":\"" + "e".repeat(JsonTokens.TEXT_BYTES) + "\"}", Set.of()),
                arguments("text of 64 KiB and one", HEAD + ",\"error\":\"" + "e".repeat(JsonTokens.TEXT_BYTES + 1) + "\"}", Set.of(Oddity.SHORTENED)),
                arguments("warning of 64 KiB and one", HEAD + ",\"details\":{\"warning\":\"" + "w".repeat(JsonTokens.TEXT_BYTES + 1) + "\"}}",
                        Set.of(Oddity.SHORTENED)),
                arguments("line of 1 MiB and a little", HEAD + ",\"x\":\"" + "x".repeat(1 << 20) + "\"}", Set.of(Oddity.LONG_LINE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddLines")
    void oddLine_isReadAndMarked(String name, String line, Set<Oddity> oddities) throws IOException {
        LinesRead read = LinesRead.of(GOOD + "\n" + line + "\n" + GOOD + "\n", AuditLines::new);
        assertThat(read.rejected).isEmpty();
        assertThat(read.readable).extracting(LogLine::line).containsExactly(1L, 2L, 3L);
        assertThat(read.readable).extracting(one -> Oddity.ofBits(one.oddities())).containsExactly(Set.of(), oddities, Set.of());
        assertThat(read.readable.get(1).kind().action()).isEqualTo(Action.RUN);
    }

    @Test
    void invalidUtf8_isReplacedAndMarked() throws IOException {
        var line = new ByteArrayOutputStream();
        line.writeBytes((HEAD + ",\"actor\":\"").getBytes(StandardCharsets.UTF_8));
        line.writeBytes(new byte[] {'a', (byte) 0xFF, 'b', (byte) 0xC0, (byte) 0xE7, (byte) 0x82});
        line.writeBytes(("\"}\n" + GOOD + "\n").getBytes(StandardCharsets.UTF_8));
        LinesRead read = LinesRead.of(line.toByteArray(), AuditLines::new);
        assertThat(read.readable).hasSize(2);
        assertThat(read.readable.getFirst().actor()).isEqualTo("a\uFFFDb\uFFFD\uFFFD");
        assertThat(Oddity.ofBits(read.readable.getFirst().oddities())).containsExactly(Oddity.INVALID_UTF8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "C080", "C1BF", "E08080", "E09FBF", "EDA080", "EDBFBF", "F0808080", "F08FBFBF", "F4908080", "F5808080", "FF", "E282", "F09F98"})
    void bytesThatAreNoUtf8_areMarked_andCharactersAreNot(String hex) throws IOException {
        var line = new ByteArrayOutputStream();
        line.writeBytes((HEAD + ",\"actor\":\"é点😀\uFFFD\"}\n" + HEAD + ",\"actor\":\"a").getBytes(StandardCharsets.UTF_8));
        line.writeBytes(java.util.HexFormat.of().parseHex(hex));
        line.writeBytes("z\"}\n".getBytes(StandardCharsets.UTF_8));
        LinesRead read = LinesRead.of(line.toByteArray(), AuditLines::new);
        assertThat(read.readable).extracting(one -> Oddity.ofBits(one.oddities())).containsExactly(Set.of(), Set.of(Oddity.INVALID_UTF8));
        assertThat(read.readable.getFirst().actor()).isEqualTo("é点😀\uFFFD");
        assertThat(read.readable.getLast().actor()).matches("a\uFFFD+z");
    }

    @Test
    void utf8OfAShortenedText_isNotCutWithinACharacter() throws IOException {
        LogLine line = only(",\"error\":\"a" + "点".repeat(JsonTokens.TEXT_BYTES) + "\"}");
        assertThat(line.message()).isEqualTo("a" + "点".repeat((JsonTokens.TEXT_BYTES - 1) / 3));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, false", "-0, 0, false", "-0.0, 0, false", "12.5, 12.5, false", "1e3, 1000, false", "0.1e1, 1, false",
        "9007199254740992, 9007199254740992, false", "9007199254740994, , true", "-1, , true", "-1e-9, , true", "1e999999, , true", "1e-999999, 0, false",
        "null, , false"})
    void duration_isTakenUpTo2To53(String written, Double ms, boolean odd) throws IOException {
        LogLine line = only(",\"details\":{\"executionTimeMs\":" + written + "}}");
        if (ms == null) {
            assertThat(line.durationMs()).isEmpty();
        } else {
            assertThat(line.durationMs()).hasValueCloseTo(ms, org.assertj.core.data.Offset.offset(0.0));
        }
        assertThat(Oddity.ofBits(line.oddities()).contains(Oddity.ODD_DURATION)).isEqualTo(odd);
    }

    @ParameterizedTest
    @CsvSource({"1000", "1000000"})
    void durationOfManyDigits_isNone(int digits) throws IOException {
        LogLine line = only(",\"details\":{\"executionTimeMs\":" + "9".repeat(digits) + "}}");
        assertThat(line.durationMs()).isEmpty();
        assertThat(Oddity.ofBits(line.oddities())).contains(Oddity.ODD_DURATION);
    }

    @Test
    void durationAsText_isAbsentAndMarked() throws IOException {
        LogLine line = only(",\"details\":{\"executionTimeMs\":\"12\"}}");
        assertThat(line.durationMs()).isEmpty();
        assertThat(Oddity.ofBits(line.oddities())).containsExactly(Oddity.WRONG_TYPE);
    }

    @Test
    void firstOfTwoFields_counts() throws IOException {
        LogLine line = LinesRead.of("""
                {"toolName":"a","toolName":"b","timestamp":"2026-01-01T00:00:00Z","timestamp":"2027-01-01T00:00:00Z","success":false,"success":true,\
                "action":"x","details":{"executionTimeMs":1,"executionTimeMs":2,"reason":"r","reason":"s"},"details":{"executionTimeMs":3}}
                """, AuditLines::new).readable.getFirst();
        assertThat(line.target()).isEqualTo("a");
        assertThat(line.atMs()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());
        assertThat(line.kind().outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(line.durationMs()).hasValue(1);
        assertThat(line.security().reason()).isEqualTo("r");
        assertThat(Oddity.ofBits(line.oddities())).containsExactly(Oddity.DUPLICATE_KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-06T09:02:03+09:00, 2026-01-06T00:02:03Z, 0, false",
        "2026-01-06T00:02:03Z, 2026-01-06T00:02:03Z, 0, false",
        "2026-01-06T00:02:03.123456789Z, 2026-01-06T00:02:03.123Z, 456789, false",
        "2026-01-06T00:02:03.123456789999Z, 2026-01-06T00:02:03.123Z, 456789, false",
        "2026-01-06 00:02:03, 2026-01-06T00:02:03Z, 0, true",
        "2026-12-31T23:59:60Z, 2027-01-01T00:00:00Z, 0, false",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z, 0, false",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z, 0, false",
        "1969-12-31T23:59:59.9999Z, 1969-12-31T23:59:59.999Z, 900000, false"})
    void timestamp_isReadToTheNanosecond(String written, String instant, int nanos, boolean assumedUtc) throws IOException {
        LogLine line = LinesRead.of("{\"timestamp\":\"" + written + "\",\"action\":\"tool.run\"}\n", AuditLines::new).readable.getFirst();
        assertThat(line.atMs()).isEqualTo(Instant.parse(instant).toEpochMilli());
        assertThat(line.nanos()).isEqualTo(nanos);
        assertThat(Oddity.ofBits(line.oddities()).contains(Oddity.ASSUMED_UTC)).isEqualTo(assumedUtc);
    }

    @Test
    void unknownAction_standsForItself() throws IOException {
        LogLine line = LinesRead.of("{\"timestamp\":\"2026-01-01T00:00:00Z\",\"action\":\"tool.paint\"}\n", AuditLines::new).readable.getFirst();
        assertThat(line.kind().action()).isEqualTo(new Action("tool.paint"));
        assertThat(line.kind().outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void copyWrittenAnew_hasTheSameIdentity_anotherRunHasNot() throws IOException {
        long one = only(",\"id\":\"a\",\"toolId\":\"t\",\"success\":true,\"details\":{\"executionTimeMs\":5}}").identity();
        long anew = only(" , \"details\": {\"executionTimeMs\" : 5.0}, \"success\": true, \"toolId\":\"\\u0074\", \"id\":\"a\"}").identity();
        assertThat(anew).isEqualTo(one);
        for (String other : List.of(
                ",\"id\":\"b\",\"toolId\":\"t\",\"success\":true,\"details\":{\"executionTimeMs\":5}}",
                ",\"id\":\"a\",\"toolId\":\"u\",\"success\":true,\"details\":{\"executionTimeMs\":5}}",
                ",\"id\":\"a\",\"toolId\":\"t\",\"success\":false,\"details\":{\"executionTimeMs\":5}}",
                ",\"id\":\"a\",\"toolId\":\"t\",\"success\":true,\"details\":{\"executionTimeMs\":6}}")) {
            assertThat(only(other).identity()).isNotEqualTo(one);
        }
    }

    @Test
    void hundredMegabytesInDetails_areReadPastInBoundedMemory() throws IOException {
        LinesRead read = streamed(HEAD + ",\"toolId\":\"t\",\"details\":{\"parameters\":\"", (byte) 'x', 100_000_000, "\",\"executionTimeMs\":9}}\n");
        assertThat(read.readable).hasSize(2);
        assertThat(read.readable.getFirst().durationMs()).hasValue(9);
        assertThat(read.readable.getFirst().length()).isGreaterThan(100_000_000);
        assertThat(Oddity.ofBits(read.readable.getFirst().oddities())).containsExactly(Oddity.LONG_LINE);
    }

    @Test
    void hundredMegabytesOfGarbage_areOneRejectedLine() throws IOException {
        LinesRead read = streamed("", (byte) 0x9F, 100_000_000, "\n");
        assertThat(read.readable).hasSize(1);
        assertThat(read.rejected).singleElement().satisfies(line -> {
            assertThat(line.reason()).isEqualTo(Reason.INVALID_JSON);
            assertThat(line.origin().length()).isEqualTo(100_000_000);
        });
    }

    @Test
    void hundredMillionOpenBrackets_areOneRejectedLine() throws IOException {
        LinesRead read = streamed("", (byte) '[', 100_000_000, "\n");
        assertThat(read.readable).hasSize(1);
        assertThat(read.rejected).hasSize(1);
    }

    @Test
    void errorOf64Megabytes_isKeptShortenedAndMarked() throws IOException {
        LinesRead read = streamed(HEAD + ",\"error\":\"", (byte) 'e', 64 << 20, "\"}\n");
        assertThat(read.readable.getFirst().message()).isEqualTo("e".repeat(JsonTokens.TEXT_BYTES));
        assertThat(Oddity.ofBits(read.readable.getFirst().oddities())).containsExactlyInAnyOrder(Oddity.SHORTENED, Oddity.LONG_LINE);
    }

    @Test
    void millionActions_areReadInBoundedMemory() throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            lines.append("{\"timestamp\":\"2026-01-06T01:02:03.004Z\",\"action\":\"").append(i).append("\"}\n");
        }
        assertThat(LinesRead.of(lines.toString(), AuditLines::new).readable).hasSize(100_000)
                .last().extracting(line -> line.kind().sourceAction()).isEqualTo("99999");
    }

    private static String nested(int levels) {
        return "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
    }

    private static LogLine only(String rest) throws IOException {
        LinesRead read = LinesRead.of(HEAD + rest + "\n", AuditLines::new);
        assertThat(read.rejected).isEmpty();
        return read.readable.getFirst();
    }

    /// A line never held in memory, and a good one behind it. Reading them may allocate a few buffers and no more:
    /// 48 MB is what the bits of a hundred million levels come to while they double, everything else stays below 4 MB.
    private static LinesRead streamed(String head, byte filling, long size, String tail) throws IOException {
        var in = new SequenceInputStream(Collections.enumeration(List.of(
                bytes(head), new Filling(filling, size), bytes(tail), bytes(GOOD + "\n"))));
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        LinesRead read = LinesRead.of(in, AuditLines::new);
        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(filling == '[' ? 48_000_000 : 4_000_000);
        return read;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The same byte again and again.
    private static final class Filling extends InputStream {
        private final byte filling;
        private long left;

        Filling(byte filling, long size) {
            this.filling = filling;
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? filling & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int count = (int) Math.min(length, left);
            Arrays.fill(into, from, from + count, filling);
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
