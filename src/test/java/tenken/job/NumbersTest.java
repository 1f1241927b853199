package tenken.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenken.event.EventFilter;
import tenken.event.Outcome;
import tenken.index.Numbers;
import tenken.index.Selection;
import tenken.metric.RunBucket;
import tenken.metric.RunCounts;
import tenken.runbook.Runbook;
import tenken.text.Problem;
import tenken.time.BucketSize;
import tenken.time.TimeSpan;
import tenken.work.CancelToken;
import tenken.work.Progress;

/// The roll-ups and the statements, held against a count in memory.
class NumbersTest {
    private static final Instant FIRST = Instant.parse("2026-03-06T00:00:00Z");
    private static final long MINUTES = Duration.ofDays(5).toMinutes();

    @TempDir
    static Path folder;

    private static LoggedWorkspace workspace;
    private static final List<Entry> ENTRIES = new ArrayList<>();

    private record Entry(Instant at, boolean isRun, Outcome outcome, String tool, String message, double ms) {}

    @BeforeAll
    static void fourThousandEntriesAroundAClockChange() throws Exception {
        workspace = new LoggedWorkspace(folder);
        var random = new Random(99);
        var log = new StringBuilder();
        for (int i = 0; i < 4_000; i++) {
            log.append(entry(random));
        }
        workspace.log(log.substring(0, log.length() / 2)).refresh();
        workspace.log(log.substring(log.length() / 2)).refresh();
    }

    /// Often exactly on an hour, or a millisecond before it.
    private static String entry(Random random) {
        Instant at = FIRST.plus(Duration.ofMinutes(random.nextLong(MINUTES)));
        at = random.nextInt(4) == 0 ? Instant.ofEpochSecond(at.getEpochSecond() / 3_600 * 3_600).minusMillis(random.nextInt(2)) : at.plusMillis(random.nextInt(60_000));
        boolean isRun = random.nextInt(5) > 0;
        Outcome outcome = Outcome.values()[random.nextInt(3)];
        String tool = "dt_" + random.nextInt(5);
        String message = outcome == Outcome.FAILURE && random.nextBoolean() ? "m" + random.nextInt(4) : "";
        double ms = random.nextInt(20_000);
        ENTRIES.add(new Entry(at, isRun, outcome, tool, message, ms));
        return "{\"timestamp\":\"%s\",\"action\":\"%s\",\"toolId\":\"%s\",\"success\":%s,\"details\":{\"executionTimeMs\":%s}%s}\n".formatted(
                at, isRun ? "tool.run" : "tool.update", tool, outcome == Outcome.UNKNOWN ? "null" : outcome == Outcome.SUCCESS, ms,
                message.isEmpty() ? "" : ",\"errorMessage\":\"" + message + "\"");
    }

    @Test
    void countsOfAnyPeriod_areThoseOfTheRows() throws Problem {
        var random = new Random(5);
        workspace.index.look(reader -> {
            Numbers numbers = reader.numbers();
            for (int i = 0; i < 400; i++) {
                TimeSpan span = span(random);
                assertThat(numbers.counts(span, Selection.RUNS)).as(span.toString()).isEqualTo(naive(span, true));
                assertThat(numbers.counts(span, Selection.AUDIT)).as(span.toString()).isEqualTo(naive(span, false));
                assertThat(reader.count(EventFilter.ALL.in(span))).isEqualTo(naive(span, false).runs());
            }
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Tokyo", "Asia/Kolkata", "America/New_York", "Australia/Lord_Howe"})
    void trendsOfAnyPeriod_addUpInEveryZone(String name) throws Problem {
        var zone = ZoneId.of(name);
        var random = new Random(name.hashCode());
        for (int i = 0; i < 12; i++) {
            TimeSpan span = span(random);
            BucketSize size = BucketSize.values()[i % 2];
            Trends trends = trends(span, size, zone);
            assertThat(trends.runs()).isEqualTo(naive(span, true));
            Instant at = span.from();
            for (RunBucket bucket : trends.series()) {
                assertThat(bucket.span().from()).as("no gap, no overlap").isEqualTo(at);
                assertThat(bucket.runs()).as("%s %s", zone, bucket.span()).isEqualTo(naive(bucket.span(), true));
                at = bucket.span().to();
            }
            assertThat(trends.series().isEmpty() ? span.to() : at).isEqualTo(span.to());
            assertThat(trends.distribution().stream().mapToLong(Long::longValue).sum()).isEqualTo(naive(span, true).runs());
        }
    }

    @Test
    void dayOnWhichTheClocksChange_has23And25Hours() throws Problem {
        var newYork = ZoneId.of("America/New_York");
        assertThat(trends(day(LocalDate.of(2026, 3, 8), newYork), BucketSize.HOUR, newYork).series()).hasSize(23);
        assertThat(trends(day(LocalDate.of(2026, 11, 1), newYork), BucketSize.HOUR, newYork).series()).hasSize(25);
        var series = trends(new TimeSpan(day(LocalDate.of(2026, 3, 7), newYork).from(), day(LocalDate.of(2026, 3, 9), newYork).to()), BucketSize.DAY, newYork).series();
        assertThat(series).extracting(bucket -> bucket.span().length().toHours()).containsExactly(24L, 23L, 24L);
        assertThat(series).allSatisfy(bucket -> assertThat(bucket.runs()).isEqualTo(naive(bucket.span(), true)));
    }

    @Test
    void failuresByMessageAndByTool_areThoseOfTheRows() throws Problem {
        var random = new Random(8);
        for (int i = 0; i < 20; i++) {
            TimeSpan span = span(random);
            Trends trends = trends(span, BucketSize.DAY, ZoneId.of("UTC"));
            List<Entry> failures = ENTRIES.stream().filter(entry -> span.contains(entry.at()) && entry.outcome() == Outcome.FAILURE).toList();
            for (var kind : trends.errorsByKind()) {
                assertThat(kind.count()).isEqualTo(failures.stream()
                        .filter(entry -> kind.key().equals(entry.message().isEmpty() ? entry.isRun() ? "tool.run" : "tool.update" : entry.message())).count());
                assertThat(workspace.count(Trends.failuresOf(span).withMessage(kind.key()))).as("the events behind the bar").isEqualTo(kind.count());
            }
            for (var tool : trends.errorsByTool()) {
                assertThat(workspace.count(Trends.failuresOf(span).withTarget(tool.key()))).as("the events behind the bar").isEqualTo(tool.count());
            }
            assertThat(trends.errorsByKind().stream().mapToLong(kind -> kind.count()).sum()).isEqualTo(failures.size());
            assertThat(trends.errorsByTool().stream().mapToLong(tool -> tool.count()).sum()).isEqualTo(failures.size());
        }
    }

    @Test
    void durations_areThoseOfTheRows() throws Problem {
        TimeSpan span = new TimeSpan(FIRST.minusSeconds(1), FIRST.plus(Duration.ofDays(6)));
        double[] runs = ENTRIES.stream().filter(Entry::isRun).mapToDouble(Entry::ms).sorted().toArray();
        var stats = trends(span, BucketSize.DAY, ZoneId.of("UTC")).durations().orElseThrow();
        assertThat(stats.count()).isEqualTo(runs.length);
        assertThat(stats.maxMs()).isEqualTo(runs[runs.length - 1]);
        assertThat(stats.p95Ms()).isEqualTo(runs[(int) Math.ceil(runs.length * 0.95) - 1]);
        assertThat(stats.meanMs()).isCloseTo(Arrays.stream(runs).average().orElseThrow(), org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void periodThatEndsWithinAMillisecond_holdsWhatBeganInIt() throws Problem {
        Entry one = ENTRIES.getFirst();
        TimeSpan span = new TimeSpan(one.at(), one.at().plusNanos(1));
        assertThat(workspace.count(EventFilter.ALL.in(span))).isEqualTo(ENTRIES.stream().filter(entry -> entry.at().equals(one.at())).count());
    }

    @Test
    void emptyPeriodBeforeEverything_isToldTheNewestRunBeforeIt() throws Problem {
        Instant last = ENTRIES.stream().filter(Entry::isRun).map(Entry::at).max(Instant::compareTo).orElseThrow();
        var after = new TimeSpan(last.plusMillis(1), last.plusMillis(2));
        assertThat(trends(after, BucketSize.HOUR, ZoneId.of("UTC")).lastRunBefore()).contains(last);
        var longAgo = new TimeSpan(Instant.parse("1900-01-01T00:00:00Z"), Instant.parse("1900-01-02T00:00:00Z"));
        assertThat(trends(longAgo, BucketSize.HOUR, ZoneId.of("UTC")).lastRunBefore()).isEmpty();
    }

    @Test
    void eventOfTheYear0_isFoundAndNothingBreaks(@TempDir Path other) throws Exception {
        var old = new LoggedWorkspace(other).log("{\"timestamp\":\"0000-01-01T00:00:00Z\",\"action\":\"tool.update\"}\n");
        old.refresh();
        Trends trends = new ReadTrends(old.index).run(new Trends.Question(Optional.empty(), BucketSize.DAY, ZoneId.of("UTC")), new Progress(), new CancelToken());
        assertThat(trends.series()).hasSize(1);
        assertThat(trends.lastRunBefore()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOUR", "DAY"})
    void everythingHeld_whereLinesAreDatedInTheYears0And9999_isToldInFewStretches(BucketSize size, @TempDir Path other) throws Exception {
        var odd = new LoggedWorkspace(other).log("""
                {"timestamp":"0000-01-01T00:00:00Z","action":"tool.run","success":false}
                {"timestamp":"9999-12-31T23:59:59Z","action":"tool.run","success":true}
                """);
        odd.refresh();
        var everything = new Trends.Question(Optional.empty(), size, ZoneId.of("UTC"));
        Trends trends = new ReadTrends(odd.index).run(everything, new Progress(), new CancelToken());
        assertThat(trends.series()).hasSizeBetween(2, 3_000);
        assertThat(trends.series().getFirst().runs().runs()).isEqualTo(1);
        assertThat(trends.series().getLast().runs().runs()).isEqualTo(1);
        assertThat(trends.runs().runs()).isEqualTo(2);
        assertThat(ask(odd, "runs-by-hour").rows().get(0).get(1)).isEqualTo(1L);
        assertThat(ask(odd, "runs-by-hour").rows().get(23).get(1)).isEqualTo(1L);
        assertThat(ask(odd, "errors-by-hour").rows()).containsExactly(
                List.of(Instant.parse("0000-01-01T00:00:00Z"), 1L), List.of(Instant.parse("9999-12-31T23:00:00Z"), 0L));
    }

    private static QueryAnswer ask(LoggedWorkspace logged, String name) throws Problem {
        var query = Runbook.of("dynamic-tools").query(name).orElseThrow();
        var question = new QueryAnswer.Question(query, Optional.empty(), OptionalLong.empty(), ZoneId.of("UTC"), FIRST);
        return new AskQuery(logged.index, new ReadTools(logged.index)).run(question, new Progress(), new CancelToken());
    }

    @Test
    void readyMadeQuestions_allHaveAnAnswer() throws Problem, IOException {
        var tools = new ReadTools(workspace.index);
        for (Runbook.NamedQuery query : Runbook.of("dynamic-tools").queries()) {
            var question = new QueryAnswer.Question(query, Optional.empty(), OptionalLong.of(10), ZoneId.of("Asia/Tokyo"), FIRST);
            QueryAnswer answer = new AskQuery(workspace.index, tools).run(question, new Progress(), new CancelToken());
            assertThat(answer.rows()).as(query.name()).allSatisfy(row -> assertThat(row).hasSize(query.columns().size()));
        }
    }

    private static Trends trends(TimeSpan span, BucketSize size, ZoneId zone) throws Problem {
        return new ReadTrends(workspace.index).run(new Trends.Question(Optional.of(span), size, zone), new Progress(), new CancelToken());
    }

    private static TimeSpan day(LocalDate day, ZoneId zone) {
        return new TimeSpan(day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static TimeSpan span(Random random) {
        long from = random.nextLong(-60, MINUTES + 60) * 60_000 + (random.nextBoolean() ? random.nextInt(60_000) : 0);
        long length = random.nextInt(4) == 0 ? random.nextInt(7_200_000) : random.nextLong(Duration.ofDays(4).toMillis());
        return new TimeSpan(FIRST.plusMillis(from), FIRST.plusMillis(from + length));
    }

    private static RunCounts naive(TimeSpan span, boolean runsOnly) {
        long[] n = new long[3];
        ENTRIES.stream().filter(entry -> span.contains(entry.at()) && (entry.isRun() || !runsOnly)).forEach(entry -> n[entry.outcome().ordinal()]++);
        return new RunCounts(n[0], n[1], n[2]);
    }
}
