package tenken.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenken.event.Column;
import tenken.event.Condition;
import tenken.event.EventFilter;
import tenken.event.Field;
import tenken.event.Severity;
import tenken.metric.Facet;
import tenken.metric.Ranked;
import tenken.metric.RunBucket;
import tenken.metric.RunCounts;
import tenken.text.Problem;
import tenken.time.TimeSpan;
import tenken.work.CancelToken;
import tenken.work.Progress;

/// Chart, table and facets of made-up events, held against each other and against a count of the lines as they were made.
class EventNumbersTest {
    private static final Instant FIRST = Instant.parse("2026-03-26T00:00:00Z"); // three days before Berlin's clocks go forward
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");

    @TempDir
    static Path folder;

    private static final List<Made> MADE = new ArrayList<>();
    private static LoggedWorkspace workspace;

    /// A line as it was made up.
    private record Made(Instant at, String action, String tool, String actor, String outcome, String message, double ms) {
        String of(Field field) {
            return switch (field) {
                case ACTION -> action;
                case TOOL -> tool;
                case ACTOR -> actor;
                case OUTCOME -> outcome;
                case MESSAGE -> message.isEmpty() ? "tool." + action : message;
                case TEMPLATE -> message.isEmpty() ? "" : "late by <n>";
                case SEVERITY -> outcome.equals("failure") ? "error" : "info";
                case SYSTEM -> "dynamic-tools";
                case STREAM -> "audit";
                case FILE -> LoggedWorkspace.LIVE;
            };
        }

        String line() {
            return "{\"timestamp\":\"%s\",\"action\":\"tool.%s\",\"toolId\":\"%s\",\"actor\":\"%s\",\"success\":%s,\"details\":{\"executionTimeMs\":%s}%s}\n".formatted(
                    at, action, tool, actor, outcome.equals("unknown") ? "null" : outcome.equals("success"), ms,
                    message.isEmpty() ? "" : ",\"errorMessage\":\"" + message + "\"");
        }
    }

    @BeforeAll
    static void threeThousandLinesOfSixDays_readInTwoGoes() throws Exception {
        workspace = new LoggedWorkspace(folder);
        var random = new Random(20_260_326);
        for (int i = 0; i < 3_000; i++) {
            MADE.add(made(random));
        }
        var log = new StringBuilder();
        MADE.forEach(one -> log.append(one.line()));
        int half = log.indexOf("\n", log.length() / 2) + 1;
        workspace.log(log.substring(0, half)).refresh();
        workspace.log(log.substring(half)).refresh();
    }

    /// Often exactly on an hour, or a millisecond before it.
    private static Made made(Random random) {
        Instant at = FIRST.plus(Duration.ofMinutes(random.nextLong(Duration.ofDays(6).toMinutes())));
        at = random.nextInt(4) == 0 ? Instant.ofEpochSecond(at.getEpochSecond() / 3_600 * 3_600).minusMillis(random.nextInt(2)) : at.plusMillis(random.nextInt(60_000));
        String outcome = List.of("success", "failure", "unknown").get(random.nextInt(3));
        String action = random.nextInt(5) > 0 ? "run" : "update";
        String message = outcome.equals("failure") && random.nextBoolean() ? "late by " + random.nextInt(4) : "";
        return new Made(at, action, "dt_" + random.nextInt(5), List.of("a", "b", "").get(random.nextInt(3)), outcome, message, random.nextInt(20_000));
    }

    private static EventFilter randomFilter(Random random) {
        EventFilter filter = EventFilter.ALL;
        if (random.nextInt(4) > 0) {
            Instant from = FIRST.plusSeconds(random.nextLong(Duration.ofDays(5).toSeconds()));
            Duration length = random.nextBoolean() ? Duration.ofSeconds(1 + random.nextInt(4_000)) : Duration.ofMinutes(random.nextInt(9_000));
            filter = filter.in(new TimeSpan(from, from.plus(length)));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            filter = filter.with(randomCondition(random));
        }
        return filter;
    }

    private static Condition randomCondition(Random random) {
        Condition condition = switch (random.nextInt(8)) {
            case 0 -> new Condition.Is(Field.OUTCOME, "failure");
            case 1 -> new Condition.Is(Field.TOOL, Set.of("dt_1", "dt_" + (2 + random.nextInt(3))));
            case 2 -> new Condition.Is(Field.ACTOR, random.nextBoolean() ? "a" : "");
            case 3 -> new Condition.AtLeast(Severity.WARN);
            case 4 -> new Condition.Lasting(OptionalDouble.of(5_000), OptionalDouble.of(random.nextInt(20_000)));
            case 5 -> new Condition.Is(Field.MESSAGE, random.nextBoolean() ? "late by 2" : "tool.update");
            case 6 -> new Condition.Says(List.of("by 2", "late", "LATE", "", "tool").get(random.nextInt(5)));
            default -> new Condition.Is(Field.ACTION, "run");
        };
        return random.nextInt(3) == 0 ? new Condition.Not(condition) : condition;
    }

    /// What a filter means, said once more.
    private static boolean fits(Made made, Condition condition) {
        return switch (condition) {
            case Condition.Is is -> is.values().contains(made.of(is.field()));
            case Condition.AtLeast atLeast -> made.outcome().equals("failure");
            case Condition.Lasting lasting -> made.ms() >= lasting.fromMs().orElseThrow() && made.ms() < lasting.toMs().orElseThrow();
            case Condition.Says says -> !made.message().isEmpty() && made.message().contains(says.text());
            case Condition.Not not -> !fits(made, not.condition());
            case Condition.InLine line -> throw new AssertionError("not asked here");
        };
    }

    private static List<Made> fitting(EventFilter filter, Predicate<Condition> counts) {
        return MADE.stream().filter(made -> filter.period().stream().allMatch(period -> period.contains(made.at())))
                .filter(made -> filter.conditions().stream().filter(counts).allMatch(condition -> fits(made, condition))).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {120, 24, 7})
    void bars_tableAndLines_giveTheSameNumbers(int most) throws Problem {
        var random = new Random(most);
        for (int i = 0; i < 60; i++) {
            EventFilter filter = randomFilter(random);
            ZoneId zone = random.nextBoolean() ? BERLIN : KATHMANDU;
            EventsOverTime chart = chart(filter, zone, most);
            List<Made> wanted = fitting(filter, any -> true);
            assertThat(chart.total()).as("%s", filter).isEqualTo(ends(wanted));
            assertThat(workspace.count(filter)).as("%s", filter).isEqualTo(wanted.size());
            assertThat(chart.bars().size()).isLessThanOrEqualTo(most);
            for (RunBucket bar : chart.bars()) {
                assertThat(bar.runs()).as("%s of %s", bar.span(), filter).isEqualTo(ends(wanted.stream().filter(one -> bar.span().contains(one.at())).toList()));
            }
            assertCovers(chart, filter);
        }
    }

    private static void assertCovers(EventsOverTime chart, EventFilter filter) {
        for (int i = 1; i < chart.bars().size(); i++) {
            assertThat(chart.bars().get(i).span().from()).isEqualTo(chart.bars().get(i - 1).span().to());
        }
        filter.period().filter(period -> !period.length().isZero()).ifPresent(period -> assertThat(
                new TimeSpan(chart.bars().getFirst().span().from(), chart.bars().getLast().span().to())).isEqualTo(period));
    }

    @Test
    void facets_countEachFieldUnderAllOtherConditions() throws Problem {
        var random = new Random(4);
        List<Field> fields = List.of(Field.values());
        for (int i = 0; i < 60; i++) {
            EventFilter filter = randomFilter(random);
            for (Facet facet : facets(filter, fields, 3)) {
                Map<String, Long> wanted = count(fitting(filter, condition -> !isAbout(condition, facet.field())), made -> made.of(facet.field()));
                assertThat(facet.top()).as("%s of %s", facet.field(), filter).isEqualTo(first(wanted, 3));
                assertThat(facet.distinct()).as("%s of %s", facet.field(), filter).isEqualTo(wanted.size());
                assertThat(facet.total()).isEqualTo(wanted.values().stream().mapToLong(Long::longValue).sum());
            }
        }
    }

    @Test
    void everyValueOfAFacet_findsAsManyEventsAsItSays() throws Problem {
        EventFilter filter = EventFilter.ALL.in(new TimeSpan(FIRST.plusSeconds(5_000), FIRST.plusSeconds(300_000))).with(Field.OUTCOME, "failure");
        for (Facet facet : facets(filter, List.of(Field.values()), 100)) {
            for (Ranked value : facet.top()) {
                assertThat(workspace.count(filter.with(facet.field(), value.key()))).as("%s=%s", facet.field(), value.key()).isEqualTo(value.count());
            }
            assertThat(facet.rest()).isZero();
        }
    }

    @Test
    void aTextInTheLines_countsInChartTableFacetsAndFile(@TempDir Path out) throws Exception {
        EventFilter filter = EventFilter.ALL.in(new TimeSpan(FIRST.plusSeconds(5_000), FIRST.plusSeconds(400_000))).with(Field.OUTCOME, "failure").withText("late by 2");
        List<Made> wanted = fitting(filter, condition -> !condition.isAboutLine()).stream().filter(made -> made.line().contains("late by 2")).toList();
        assertThat(wanted).isNotEmpty();
        assertThat(workspace.count(filter)).isEqualTo(wanted.size());
        EventsOverTime chart = chart(filter, BERLIN, 120);
        assertThat(chart.complete()).isTrue();
        assertThat(chart.total()).isEqualTo(new RunCounts(0, wanted.size(), 0));
        for (RunBucket bar : chart.bars()) {
            assertThat(bar.runs().runs()).isEqualTo(wanted.stream().filter(one -> bar.span().contains(one.at())).count());
        }
        assertThat(facets(filter, List.of(Field.TOOL), 100).getFirst().top()).isEqualTo(first(count(wanted, Made::tool), 100));
        var question = new ExportEvents.Question(out.resolve("found.csv"), filter, false, List.of(Column.MESSAGE), BERLIN, ExportEvents.Format.CSV);
        var answer = new ExportEvents(new FindEvents(workspace.index), new SaveFile(workspace.root)).run(question, new Progress(), new CancelToken());
        assertThat(answer.rows()).isEqualTo(wanted.size());
    }

    @Test
    void anExportedFile_holdsAsManyEventsAsTheTable_inItsOrder(@TempDir Path out) throws Exception {
        var random = new Random(8);
        for (int i = 0; i < 12; i++) {
            EventFilter filter = randomFilter(random);
            var question = new ExportEvents.Question(out.resolve("events.ndjson"), filter, true, List.of(Column.TIME, Column.TOOL), BERLIN, ExportEvents.Format.NDJSON);
            var answer = new ExportEvents(new FindEvents(workspace.index), new SaveFile(workspace.root)).run(question, new Progress(), new CancelToken());
            List<String> lines = Files.readAllLines(out.resolve("events.ndjson"));
            assertThat(lines).hasSize(fitting(filter, any -> true).size());
            assertThat(answer.rows()).isEqualTo(lines.size());
            assertThat(lines.stream().map(line -> OffsetDateTime.parse(line.substring(9, 38)).toInstant())).isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @Test
    void aLineOfTheYear1_andOneOfTheYear9000_areInTheChartOfEverything(@TempDir Path other) throws Exception {
        var odd = new LoggedWorkspace(other);
        odd.log(LoggedWorkspace.run(0) + LoggedWorkspace.run(1).replace("2026-01-05", "0001-01-05") + LoggedWorkspace.run(2).replace("2026-01-05", "9000-01-05")).refresh();
        EventsOverTime chart = new ReadEventsOverTime(odd.index, new FindEvents(odd.index)).run(new EventsOverTime.Question(EventFilter.ALL, BERLIN, 120), new Progress(), new CancelToken());
        assertThat(chart.total()).isEqualTo(new RunCounts(3, 0, 0));
        assertThat(chart.bars().getFirst().runs().runs()).isEqualTo(1);
        assertThat(chart.bars().getLast().runs().runs()).isEqualTo(1);
        EventFilter ofAll = EventFilter.ALL.with(new Condition.Lasting(OptionalDouble.of(-1), OptionalDouble.empty()));
        assertThat(new ReadEventsOverTime(odd.index, new FindEvents(odd.index)).run(new EventsOverTime.Question(ofAll, BERLIN, 120), new Progress(), new CancelToken()).bars())
                .isEqualTo(chart.bars());
    }

    private static EventsOverTime chart(EventFilter filter, ZoneId zone, int most) throws Problem {
        return new ReadEventsOverTime(workspace.index, new FindEvents(workspace.index)).run(new EventsOverTime.Question(filter, zone, most), new Progress(), new CancelToken());
    }

    private static List<Facet> facets(EventFilter filter, List<Field> fields, int top) throws Problem {
        return new ReadEventFacets(workspace.index, new FindEvents(workspace.index)).run(new EventFacets.Question(filter, fields, top), new Progress(), new CancelToken()).facets();
    }

    private static boolean isAbout(Condition condition, Field field) {
        return condition instanceof Condition.Is is && is.field() == field || condition instanceof Condition.AtLeast && field == Field.SEVERITY
                || condition instanceof Condition.Not not && isAbout(not.condition(), field);
    }

    private static RunCounts ends(List<Made> made) {
        Map<String, Long> counts = count(made, Made::outcome);
        return new RunCounts(counts.getOrDefault("success", 0L), counts.getOrDefault("failure", 0L), counts.getOrDefault("unknown", 0L));
    }

    private static Map<String, Long> count(List<Made> made, Function<Made, String> word) {
        var counts = new HashMap<String, Long>();
        made.forEach(one -> counts.merge(word.apply(one), 1L, Long::sum));
        return counts;
    }

    private static List<Ranked> first(Map<String, Long> counts, int top) {
        return new TreeMap<>(counts).entrySet().stream().sorted((one, other) -> Long.compare(other.getValue(), one.getValue())).limit(top)
                .map(one -> new Ranked(one.getKey(), one.getKey(), one.getValue())).toList();
    }
}
