package tenken.source.dynamictools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tenken.event.EventFilter;
import tenken.event.LogLine;
import tenken.event.Oddity;
import tenken.event.Outcome;
import tenken.event.RejectedLine.Reason;
import tenken.event.Severity;

class ActivityLinesTest {
    private static final String START = """
            {"eventType":"operation_start","data":{"operationType":"direct","target":"run_dynamic_tool:dt_0a1b2c3d4e5f","input":{"task":"t"}},\
            "eventId":"e1","sessionId":"s","taskId":"","operationId":"op1","timestamp":"2026-01-05T00:30:00.123456789Z","component":{"type":"x"}}""";
    private static final String TIME = "\"timestamp\":\"2026-01-05T00:30:01.000000000Z\"";

    @Test
    void start_namesItsTool_andTheEndOfTheSameOperationHasItToo() throws IOException {
        LinesRead read = LinesRead.of(START + "\n" + """
                {"eventType":"operation_end","data":{"status":"failure","durationMs":42,"error":{"type":"not_found_error","message":"gone","stack":"…"}},\
                "eventId":"e2","operationId":"op1","timestamp":"2026-01-05T00:30:01.000000000Z"}
                {"eventType":"operation_end","data":{"status":"success"},"eventId":"e3","operationId":"op2","timestamp":"2026-01-05T00:30:02.000000000Z"}
                """, ActivityLines::new);
        LogLine start = read.readable.get(0);
        assertThat(start.kind().stream()).isEqualTo(EventFilter.Stream.ACTIVITY);
        assertThat(Instant.ofEpochMilli(start.atMs()).plusNanos(start.nanos())).isEqualTo(Instant.parse("2026-01-05T00:30:00.123456789Z"));
        assertThat(start.targetId()).isEqualTo("dt_0a1b2c3d4e5f");
        assertThat(start.kind().outcome()).isEqualTo(Outcome.UNKNOWN);
        LogLine end = read.readable.get(1);
        assertThat(end.targetId()).isEqualTo("dt_0a1b2c3d4e5f");
        assertThat(end.durationMs()).hasValue(42);
        assertThat(end.message()).isEqualTo("gone");
        assertThat(end.kind().outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(end.kind().severity()).isEqualTo(Severity.ERROR);
        assertThat(read.readable.get(2).targetId()).isEmpty();
        assertThat(read.readable.get(2).kind().outcome()).isEqualTo(Outcome.SUCCESS);
    }

    @ParameterizedTest
    @CsvSource({"success, SUCCESS", "failure, FAILURE", "timeout, FAILURE", "partial, UNKNOWN", "cancelled, UNKNOWN", "running, UNKNOWN"})
    void status_isTheOutcome(String status, Outcome outcome) throws IOException {
        assertThat(only("{\"eventType\":\"operation_end\",\"data\":{\"status\":\"" + status + "\"}," + TIME + "}").kind().outcome()).isEqualTo(outcome);
    }

    static Stream<Arguments> rejectedLines() {
        return Stream.of(
                arguments("torn", START.substring(0, 90), Reason.TRUNCATED),
                arguments("torn in the error", "{\"eventType\":\"tool_error\",\"data\":{\"error\":{\"message\":\"a", Reason.TRUNCATED),
                arguments("no time", "{\"eventType\":\"tool_call\"}", Reason.NO_TIMESTAMP),
                arguments("null as time", "{\"eventType\":\"tool_call\",\"timestamp\":null}", Reason.NO_TIMESTAMP),
                arguments("number as time", "{\"eventType\":\"tool_call\",\"timestamp\":17}", Reason.BAD_TIMESTAMP),
                arguments("text as time", "{\"eventType\":\"tool_call\",\"timestamp\":\"17\"}", Reason.BAD_TIMESTAMP),
                arguments("no type", "{" + TIME + "}", Reason.NO_ACTION),
                arguments("two objects", START + START, Reason.SEVERAL_VALUES),
                arguments("NUL bytes", "\0\0", Reason.NUL_BYTES),
                arguments("list", "[]", Reason.NOT_AN_OBJECT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rejectedLines")
    void unreadableLine_isRejectedForItsReasonAndCostsNoOther(String name, String line, Reason reason) throws IOException {
        LinesRead read = LinesRead.of(START + "\n" + line + "\n" + START + "\n", ActivityLines::new);
        assertThat(read.readable).extracting(LogLine::line).containsExactly(1L, 3L);
        assertThat(read.rejected).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo(reason);
            assertThat(one.origin().line()).isEqualTo(2);
        });
    }

    static Stream<Arguments> oddLines() {
        return Stream.of(
                arguments("data is a list", "{\"eventType\":\"tool_call\",\"data\":[]," + TIME + "}", Set.of(Oddity.WRONG_TYPE)),
                arguments("data is null", "{\"eventType\":\"tool_call\",\"data\":null," + TIME + "}", Set.of()),
                arguments("no data", "{\"eventType\":\"tool_call\"," + TIME + "}", Set.of()),
                arguments("negative duration", "{\"eventType\":\"tool_call\",\"data\":{\"durationMs\":-1}," + TIME + "}", Set.of(Oddity.ODD_DURATION)),
                arguments("no zone", "{\"eventType\":\"tool_call\",\"timestamp\":\"2026-01-05T00:30:01.000000000\"}", Set.of(Oddity.ASSUMED_UTC)),
                arguments("100,000 deep", "{\"eventType\":\"tool_call\",\"data\":" + "{\"error\":".repeat(100_000) + "1" + "}".repeat(100_000) + "," + TIME + "}",
                        Set.of(Oddity.DEEP_NESTING)),
                arguments("type twice", "{\"eventType\":\"tool_call\",\"eventType\":\"b\"," + TIME + "}", Set.of(Oddity.DUPLICATE_KEY)),
                arguments("long error", "{\"eventType\":\"tool_call\",\"data\":{\"error\":\"" + "e".repeat(70_000) + "\"}," + TIME + "}", Set.of(Oddity.SHORTENED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddLines")
    void oddLine_isReadAndMarked(String name, String line, Set<Oddity> oddities) throws IOException {
        LogLine read = only(line);
        assertThat(read.kind().sourceAction()).isEqualTo("tool_call");
        assertThat(Oddity.ofBits(read.oddities())).isEqualTo(oddities);
    }

    @Test
    void firstOfTwoFields_counts() throws IOException {
        LogLine line = only("""
                {"eventType":"tool_result","data":{"status":"failure","status":"success","target":"a","target":"b","error":"e","error":"f"},\
                "data":{"target":"c"},"operationId":"o1","operationId":"o2","timestamp":"2026-01-05T00:30:01Z","timestamp":"2027-01-05T00:30:01Z"}""");
        assertThat(line.target()).isEqualTo("a");
        assertThat(line.message()).isEqualTo("e");
        assertThat(line.kind().outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(line.atMs()).isEqualTo(Instant.parse("2026-01-05T00:30:01Z").toEpochMilli());
        assertThat(Oddity.ofBits(line.oddities())).containsExactly(Oddity.DUPLICATE_KEY);
    }

    private static LogLine only(String line) throws IOException {
        LinesRead read = LinesRead.of(line + "\n", ActivityLines::new);
        assertThat(read.rejected).isEmpty();
        return read.readable.getFirst();
    }
}
