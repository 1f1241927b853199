package tenken.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tenken.job.LoggedWorkspace.LIVE;
import static tenken.job.LoggedWorkspace.START;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenken.event.Condition;
import tenken.event.Event;
import tenken.event.EventFilter;
import tenken.event.Field;
import tenken.event.EventFilter.Stream;
import tenken.event.Origin;
import tenken.event.Outcome;
import tenken.event.Severity;
import tenken.text.Problem;
import tenken.time.TimeSpan;
import tenken.work.CancelToken;
import tenken.work.Progress;

class FindEventsTest {
    /// Events a to h, a second apart; a and b are packed.
    private static final String PACKED = """
            {"id":"a","timestamp":"2026-01-05T00:00:00Z","action":"tool.run","toolId":"dt_1","toolName":"parse","actor":"agent-1","success":true,"details":{"executionTimeMs":5}}
            {"id":"b","timestamp":"2026-01-05T00:00:01Z","action":"tool.run","toolId":"dt_2","toolName":"fetch","actor":"agent-2","success":false,"details":{"executionTimeMs":100},"errorMessage":"boom"}
            """;
    private static final String AUDIT = """
            {"timestamp":"2026-01-05T00:00:02Z","action":"run_dynamic_tool","toolId":"dt_1","toolName":"parse","success":false,"details":{"executionTimeMs":7},"error":"Boom"}
            {"timestamp":"2026-01-05T00:00:03Z","action":"run_dynamic_tool","toolId":"dt_3","toolName":"dt_1","success":true,"details":{"executionTimeMs":99.5,"warning":"slow"}}
            {"id":"e","timestamp":"2026-01-05T00:00:04Z","action":"verification.fail","toolName":"sweeper","actor":"agent-1","success":false,"details":{"reason":"critical_risk"}}
            {"id":"f","timestamp":"2026-01-05T00:00:05Z","action":"tool.update","toolId":"dt_2","actor":"agent-2"}
            """;
    private static final String ACTIVITY = """
            {"eventType":"operation_start","data":{"target":"run_dynamic_tool:dt_1"},"eventId":"g","operationId":"o","timestamp":"2026-01-05T00:00:06Z"}
            {"eventType":"operation_end","data":{"status":"failure","durationMs":3},"eventId":"h","operationId":"o","timestamp":"2026-01-05T00:00:07Z"}
            """;

    @TempDir
    static Path folder;

    private static LoggedWorkspace workspace;

    @BeforeAll
    static void eightEvents() throws Exception {
        workspace = new LoggedWorkspace(folder)
                .pack(".pi/logs/dynamic-tools-audit-20260104.jsonl.gz", PACKED).log(AUDIT).append(".pi/logs/events-2026-01-05.jsonl", ACTIVITY);
        workspace.refresh();
    }

    @Test
    void noFilter_findsAll() throws Problem {
        finds(EventFilter.ALL, "abcdefgh");
    }

    /// `boom` and `Boom` are all that is said; what has no message is known by its action, but says nothing.
    @ParameterizedTest
    @CsvSource({"oom, bc", "boom, b", "Boom, c", "'', bc", "run, ''", "boom!, ''", "%, ''", "b_om, ''"})
    void says_holdsTheMessageLetterForLetter(String text, String found) throws Problem {
        finds(EventFilter.ALL.with(new Condition.Says(text)), found);
        finds(EventFilter.ALL.withOutcome(Outcome.FAILURE).with(new Condition.Says(text)), found);
    }

    @Test
    void whatDoesNotSayIt_isAllTheRest_thatWithoutAMessageAmongIt() throws Problem {
        finds(EventFilter.ALL.with(new Condition.Not(new Condition.Says("boom"))), "acdefgh");
        finds(EventFilter.ALL.with(new Condition.Not(new Condition.Says(""))), "adefgh");
        finds(EventFilter.ALL.with(new Condition.Says("oom")).with(new Condition.Not(new Condition.Says("b"))), "c");
        finds(EventFilter.ALL.with(new Condition.Says("oom")).withText("dt_2"), "b");
    }

    @Test
    void period_isHalfOpen() throws Problem {
        finds(EventFilter.ALL.in(new TimeSpan(START.plusSeconds(1), START.plusSeconds(3))), "bc");
        finds(EventFilter.ALL.in(new TimeSpan(START.plusSeconds(1), START.plusSeconds(1))), "");
    }

    @ParameterizedTest
    @CsvSource({"AUDIT, abcdef", "ACTIVITY, gh"})
    void stream(Stream stream, String found) throws Problem {
        finds(EventFilter.ALL.ofStream(stream), found);
    }

    @ParameterizedTest
    @CsvSource({"run, abcd", "run_dynamic_tool, cd", "tool.run, ab", "verification_fail, e", "operation_end, h", "nothing, ''"})
    void action_inTenkensWordOrTheSources(String action, String found) throws Problem {
        finds(EventFilter.ALL.withAction(action), found);
    }

    @ParameterizedTest
    @CsvSource({"dt_1, acdgh", "parse, ac", "dt_2, bf", "sweeper, e", "pars, ''"})
    void target_byIdOrName_exactly(String target, String found) throws Problem {
        // An id that is another tool's name finds both: an operator who types it may mean either.
        finds(EventFilter.ALL.withTarget(target), found);
    }

    @ParameterizedTest
    @CsvSource({"SUCCESS, ad", "FAILURE, bceh", "UNKNOWN, fg"})
    void outcome(Outcome outcome, String found) throws Problem {
        finds(EventFilter.ALL.withOutcome(outcome), found);
    }

    @ParameterizedTest
    @CsvSource({"DEBUG, abcdefgh", "INFO, abcdefgh", "WARN, bcdeh", "ERROR, bceh", "FATAL, ''"})
    void severity_thisGraveOrGraver(Severity severity, String found) throws Problem {
        finds(with(Optional.empty(), Optional.of(severity), Optional.empty(), Optional.empty()), found);
    }

    @ParameterizedTest
    @CsvSource({"agent-1, ae", "agent-2, bf", "agent, ''"})
    void actor_exactly(String actor, String found) throws Problem {
        finds(with(Optional.empty(), Optional.empty(), Optional.of(actor), Optional.empty()), found);
    }

    @ParameterizedTest
    @CsvSource({"dynamic-tools, abcdefgh", "el-agent, ''"})
    void system(String system, String found) throws Problem {
        finds(with(Optional.of(system), Optional.empty(), Optional.empty(), Optional.empty()), found);
    }

    @Test
    void duration_fromInclusive_toExclusive() throws Problem {
        finds(EventFilter.ALL.lasting(OptionalDouble.of(7), OptionalDouble.of(100)), "cd");
        finds(EventFilter.ALL.lasting(OptionalDouble.of(100), OptionalDouble.empty()), "b");
        finds(EventFilter.ALL.lasting(OptionalDouble.empty(), OptionalDouble.of(5)), "h");
    }

    @ParameterizedTest
    @CsvSource({"boom, b", "Boom, c", "verification.fail, e", "verification_fail, ''"})
    void message_exactly_orTheActionWhereThereIsNone(String message, String found) throws Problem {
        finds(EventFilter.ALL.withOutcome(Outcome.FAILURE).withMessage(message), found);
    }

    @ParameterizedTest
    @CsvSource({"boom, b", "executionTimeMs, abcd", "critical_risk, e", "operationId, gh", "(a+)+$, ''", "nowhere, ''"})
    void text_inTheRawLine_packedOrNot(String text, String found) throws Problem {
        finds(EventFilter.ALL.withText(text), found);
    }

    @ParameterizedTest
    @CsvSource({"'\"executionTimeMs\":\\d+\\.', d", "^\\{\"id\", abef", "'(?i)boom', bc", "'\\}$', abcdefgh", "x{100}, ''"})
    void regex_inTheRawLine(String regex, String found) throws Problem {
        finds(with(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(regex)), found);
    }

    @Test
    void everyFieldTogether_narrowsDown() throws Problem {
        finds(EventFilter.ALL.in(new TimeSpan(START, START.plusSeconds(3))).withAction("run").withOutcome(Outcome.FAILURE).withTarget("parse")
                .lasting(OptionalDouble.of(1), OptionalDouble.of(50)).withText("Boom").withMessage("Boom"), "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "timestamp"})
    void pages_areTheWholeInPieces_andTellTheTotal(String text) throws Problem {
        for (boolean newestFirst : new boolean[] {false, true}) {
            var find = new FindEvents(workspace.index);
            var pieces = new StringBuilder();
            for (int offset = 0; offset < 10; offset += 3) {
                var page = find.run(new EventPage.Question(EventFilter.ALL.withText(text), newestFirst, offset, 3), new Progress(), new CancelToken());
                assertThat(page.total()).isEqualTo(8);
                assertThat(page.offset()).isEqualTo(offset);
                pieces.append(letters(page.events()));
            }
            assertThat(pieces).hasToString(newestFirst ? "hgfedcba" : "abcdefgh");
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, hgfedcba", "3, hgf", "0, ''"})
    void forEach_handsOutAllOrTheFirstSoMany(long limit, String expected) throws Problem {
        for (String text : new String[] {"", "timestamp"}) {
            var events = new ArrayList<Event>();
            new FindEvents(workspace.index).forEach(EventFilter.ALL.withText(text), true, limit, events::add, new CancelToken());
            assertThat(letters(events)).isEqualTo(expected);
        }
    }

    @Test
    void invalidRegex_isAProblemOfTheQuestion() {
        refuses("(unclosed", "bad-regex");
    }

    @Test
    void regexNestedTenThousandDeep_isAProblemAndNoCrash() {
        refuses("(".repeat(10_000) + "a" + ")".repeat(10_000), "bad-regex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|aa)+$", "(a*)*\\1b", "(.*a){30}b"})
    @Timeout(10)
    void regexThatRunsAway_endsWithinASecond(String regex, @TempDir Path other) throws Exception {
        var lengthy = new LoggedWorkspace(other).log("{\"timestamp\":\"2026-01-05T00:00:00Z\",\"action\":\"x\",\"actor\":\"" + "a".repeat(5_000) + "!\"}\n");
        lengthy.refresh();
        long start = System.nanoTime();
        try {
            long found = lengthy.count(with(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(regex)));
            assertThat(found).as("an engine that does not run away finds nothing").isZero();
        } catch (Problem problem) {
            assertThat(problem.name()).isEqualTo("regex-ran-away");
            assertThat(problem.kind()).isEqualTo(Problem.Kind.USAGE);
        }
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(1_000);
    }

    @Test
    @Timeout(10)
    void slowSearch_isCancelledBetweenTwoLines(@TempDir Path other) throws Exception {
        var slow = new LoggedWorkspace(other);
        slow.log(("{\"timestamp\":\"2026-01-05T00:00:00Z\",\"action\":\"x\",\"actor\":\"" + "a".repeat(1_500) + "!\"}\n").repeat(3_000)).refresh();
        var cancel = new CancelToken();
        var canceller = new Thread(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            cancel.cancel();
        });
        canceller.start();
        long start = System.nanoTime();
        // Some milliseconds a line, far below its budget, and half a minute for all of them.
        var filter = with(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("a*b"));
        assertThatThrownBy(() -> new FindEvents(slow.index).count(filter, cancel))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.CANCELLED));
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(2_000);
        canceller.join();
    }

    @Test
    void lineThatMoved_isAProblem_andFoundWhereItIsAfterARefresh(@TempDir Path other) throws Exception {
        var moved = new LoggedWorkspace(other).log(AUDIT);
        moved.refresh();
        Origin origin = moved.find(EventFilter.ALL).get(1).origin();
        Files.writeString(moved.file(LIVE), " " + AUDIT);
        assertThatThrownBy(() -> raw(moved, origin)).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.name()).isEqualTo("line-moved"));
        Files.writeString(moved.file(LIVE), "");
        assertThatThrownBy(() -> raw(moved, origin)).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.name()).isEqualTo("line-moved"));
        Files.writeString(moved.file(LIVE), "\n" + AUDIT);
        moved.refresh();
        assertThat(raw(moved, moved.find(EventFilter.ALL).get(1).origin()).text()).isEqualTo(AUDIT.lines().toList().get(1));
    }

    @Test
    void searchRemembered_isForgottenWhereTheIndexWasMadeAnew(@TempDir Path other) throws Exception {
        var log = new LoggedWorkspace(other).log(LoggedWorkspace.run(1));
        log.append(".pi/logs/events-2026-01-05.jsonl", ACTIVITY).refresh();
        log.log(LoggedWorkspace.run(2)).refresh();
        var find = new FindEvents(log.index);
        var question = new EventPage.Question(EventFilter.ALL.withText("run_dynamic_tool\","), false, 0, 10);
        List<Instant> before = times(find.run(question, new Progress(), new CancelToken()));
        assertThat(before).containsExactly(START.plusSeconds(1), START.plusSeconds(2));
        log.refresh.run(new IndexSummary.Question(true), new Progress(), new CancelToken());
        assertThat(times(find.run(question, new Progress(), new CancelToken()))).isEqualTo(before);
    }

    private static List<Instant> times(EventPage page) {
        return page.events().stream().map(Event::timestamp).toList();
    }

    @Test
    void longLine_isGivenShortened(@TempDir Path other) throws Exception {
        var log = new LoggedWorkspace(other).log("{\"timestamp\":\"2026-01-05T00:00:00Z\",\"action\":\"x\",\"y\":\"" + "y".repeat(2 << 20) + "\"}\n" + AUDIT);
        log.refresh();
        RawLine line = raw(log, log.find(EventFilter.ALL).getFirst().origin());
        assertThat(line.shortened()).isTrue();
        assertThat(line.text()).hasSize(1 << 20);
        assertThat(log.count(EventFilter.ALL.withText("critical_risk"))).as("the lines behind it are searched all the same").isEqualTo(1);
    }

    /// Numbers that do not fit where others fit are written another way.
    @Test
    void lineOfManyMegabytes_amongOthers_standsWhereItStands(@TempDir Path other) throws Exception {
        int megabytes = 17;
        var log = new LoggedWorkspace(other).log(LoggedWorkspace.runs(0, 40))
                .log("{\"timestamp\":\"2026-01-05T01:00:00Z\",\"action\":\"great\",\"y\":\"" + "y".repeat(megabytes << 20) + "\"}\n")
                .log(LoggedWorkspace.runs(4_000, 4_100));
        log.refresh();
        Event great = log.find(EventFilter.ALL.withAction("great")).getFirst();
        assertThat(great.origin().line()).isEqualTo(41);
        assertThat(great.origin().length()).isGreaterThan((long) megabytes << 20);
        Event behind = log.find(EventFilter.ALL).get(41);
        assertThat(behind.origin().offset()).isEqualTo(great.origin().offset() + great.origin().length() + 1);
        assertThat(raw(log, behind.origin()).text()).isEqualTo(LoggedWorkspace.run(4_000).strip());
    }

    private static RawLine raw(LoggedWorkspace workspace, Origin origin) throws Problem {
        return new ReadRawLine(workspace.index).run(origin, new Progress(), new CancelToken());
    }

    private static void refuses(String regex, String problemName) {
        var filter = with(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(regex));
        assertThatThrownBy(() -> workspace.count(filter)).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.name()).isEqualTo(problemName));
    }

    private static EventFilter with(Optional<String> system, Optional<Severity> severity, Optional<String> actor, Optional<String> regex) {
        EventFilter filter = EventFilter.ALL;
        filter = system.isPresent() ? filter.with(Field.SYSTEM, system.get()) : filter;
        filter = severity.isPresent() ? filter.atLeast(severity.get()) : filter;
        filter = actor.isPresent() ? filter.with(Field.ACTOR, actor.get()) : filter;
        return regex.isPresent() ? filter.withRegex(regex.get()) : filter;
    }

    private static void finds(EventFilter filter, String letters) throws Problem {
        assertThat(found(filter)).isEqualTo(letters);
        assertThat(workspace.count(filter)).isEqualTo(letters.length());
    }

    private static String found(EventFilter filter) throws Problem {
        return letters(workspace.find(filter));
    }

    private static String letters(List<Event> events) {
        var letters = new StringBuilder();
        events.forEach(event -> letters.append((char) ('a' + event.timestamp().getEpochSecond() - START.getEpochSecond())));
        return letters.toString();
    }
}
