package tenken.job;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tenken.event.EventFilter;
import tenken.index.Happenings;
import tenken.index.Happenings.Concern;
import tenken.index.IndexReader;
import tenken.index.Numbers;
import tenken.index.Selection;
import tenken.metric.CreationBurst;
import tenken.metric.DurationClass;
import tenken.metric.DurationStats;
import tenken.metric.DurationTally;
import tenken.metric.FailureStreak;
import tenken.metric.Ranked;
import tenken.metric.RunBucket;
import tenken.metric.RunCounts;
import tenken.metric.Score;
import tenken.metric.SecurityEvent;
import tenken.metric.SlowTool;
import tenken.metric.ToolRow;
import tenken.source.dynamictools.ToolFiles;
import tenken.text.Problem;
import tenken.time.BucketSize;
import tenken.time.TimeSpan;
import tenken.tool.ToolDefinition;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Answers the runbook's ready-made questions.
public final class AskQuery implements Job<QueryAnswer.Question, QueryAnswer> {
    /// Confidence below this is listed as low (S0-3.2b).
    private static final double LOW_SCORE = 0.5;

    private final WorkspaceIndex index;
    private final ReadTools readTools;

    public AskQuery(WorkspaceIndex index, ReadTools readTools) {
        this.index = index;
        this.readTools = readTools;
    }

    /// Rows, and how many things they are made of.
    private record Answer(List<List<@Nullable Object>> rows, long sampleSize) {}

    @Override
    public QueryAnswer run(QueryAnswer.Question question, Progress progress, CancelToken cancel) throws Problem {
        ToolTable tools = switch (question.query().name()) {
            case "low-scores" -> readTools.run(new ToolTable.Question(question.now()), progress, cancel);
            default -> new ToolTable(List.of(), List.of());
        };
        return index.look(reader -> {
            Optional<TimeSpan> held = reader.extent();
            Optional<TimeSpan> period = question.period().map(asked -> asked.closed(held, question.now())).or(() -> held);
            TimeSpan span = period.orElse(new TimeSpan(question.now(), question.now()));
            Answer answer = answer(question, reader, span, tools);
            return new QueryAnswer(question.query(), period, question.zone(), answer.rows(), answer.sampleSize());
        });
    }

    private Answer answer(QueryAnswer.Question question, IndexReader reader, TimeSpan span, ToolTable tools) throws IOException, Problem {
        Numbers numbers = reader.numbers();
        long top = question.top().orElse(Long.MAX_VALUE);
        ZoneId zone = question.zone();
        String name = question.query().name();
        return switch (name) {
            case "errors-recent" -> errorsRecent(reader, span, question.top().orElse(-1));
            case "errors-by-kind" -> ranked(numbers.byMessage(span, question.top().orElse(-1)), failures(numbers, span), false);
            case "errors-by-tool" -> ranked(numbers.byTool(span, Selection.FAILURES, top), failures(numbers, span), true);
            case "errors-by-hour" -> errorsByHour(numbers, span, zone);
            case "security-events" -> security(reader.happenings().security(span, Concern.CRITICAL), top, SecurityEvent::isCritical, event -> row(
                    event.at(), event.action(), tool(event), dash(event.reason()), dash(event.issues()), dash(event.warning())));
            case "usage-ranking" -> ranked(numbers.byTool(span, Selection.RUNS, top), numbers.counts(span, Selection.RUNS).runs(), true);
            case "unused-tools" -> unusedTools(numbers, span, ToolFiles.read(index.workspace().root()).tools(), top);
            case "low-scores" -> lowScores(tools, top);
            case "success-rate" -> successRate(numbers.counts(span, Selection.RUNS));
            case "actions" -> ranked(limited(numbers.actions(span), top), numbers.counts(span, Selection.AUDIT).runs(), false);
            case "verification-failures" -> security(reader.happenings().security(span, Concern.VERIFICATION), top, SecurityEvent::isVerificationFailure, event -> row(
                    event.at(), event.action(), tool(event), dash(event.reason()), dash(event.issues()), dash(event.message())));
            case "high-risk-operations" -> security(reader.happenings().security(span, Concern.RISK), top, SecurityEvent::isHighRisk, event -> row(
                    event.at(), tool(event), event.warning(), event.action()));
            case "creation-bursts" -> creationBursts(reader.happenings(), span, zone, top);
            case "failure-streaks" -> failureStreaks(reader, span, top);
            case "runs-by-hour" -> runsByHour(numbers, span, zone);
            case "duration-stats" -> durationStats(reader.durations().durations(span, Selection.RUNS));
            case "duration-distribution" -> distribution(reader.durations().durations(span, Selection.RUNS));
            case "slow-tools" -> slowTools(numbers, span, top);
            default -> throw new Problem(Problem.Kind.USAGE, "unknown-query", name);
        };
    }

    private static Answer errorsRecent(IndexReader reader, TimeSpan span, long top) throws IOException {
        EventFilter failures = Trends.failuresOf(span);
        var rows = new ArrayList<List<@Nullable Object>>();
        reader.forEach(reader.ids(failures, true, top, 0), event -> rows.add(row(
                event.timestamp(), event.action().word(), dash(event.target().isEmpty() ? event.targetId() : event.target()),
                dash(event.message()), event.origin().place())));
        return new Answer(rows, reader.count(failures));
    }

    private static long failures(Numbers numbers, TimeSpan span) throws IOException {
        return numbers.counts(span, Selection.FAILURES).failures();
    }

    private static Answer ranked(List<Ranked> ranking, long sampleSize, boolean ofTools) {
        return new Answer(ranking.stream()
                .map(one -> ofTools ? row(one.label().isEmpty() ? "unknown" : one.label(), one.count(), id(one)) : row(one.label(), one.count()))
                .toList(), sampleSize);
    }

    /// Where the log gives no id, the ranking goes by the name.
    private static @Nullable String id(Ranked tool) {
        return tool.key().equals(tool.label()) ? null : tool.key();
    }

    private static Answer errorsByHour(Numbers numbers, TimeSpan span, ZoneId zone) throws IOException {
        List<RunBucket> hours = numbers.series(HourBuckets.of(numbers, span, zone), Selection.FAILURES);
        return new Answer(hours.stream().map(hour -> row(BucketSize.HOUR.startOf(hour.span().from(), zone), hour.runs().failures())).toList(),
                hours.stream().mapToLong(hour -> hour.runs().failures()).sum());
    }

    /// Twenty-four rows: how many runs began in each hour of the zone's day, all days together.
    private static Answer runsByHour(Numbers numbers, TimeSpan span, ZoneId zone) throws IOException, Problem {
        var perHour = new long[24];
        for (RunBucket hour : numbers.series(HourBuckets.held(numbers, span, zone), Selection.RUNS)) {
            perHour[hour.span().from().atZone(zone).getHour()] += hour.runs().runs();
        }
        var rows = new ArrayList<List<@Nullable Object>>();
        for (int hour = 0; hour < perHour.length; hour++) {
            rows.add(row((long) hour, perHour[hour]));
        }
        return new Answer(rows, Arrays.stream(perHour).sum());
    }

    private static Answer security(
            List<SecurityEvent> events, long top, Predicate<SecurityEvent> wanted, Function<SecurityEvent, List<@Nullable Object>> row) {
        List<SecurityEvent> found = events.stream().filter(wanted).toList();
        return new Answer(limited(found, top).stream().map(row).toList(), found.size());
    }

    private static Answer unusedTools(Numbers numbers, TimeSpan span, List<ToolDefinition> tools, long top) throws IOException {
        var runs = new HashMap<String, Long>();
        numbers.byTool(span, Selection.RUNS, -1).forEach(one -> runs.put(one.key(), one.count()));
        List<List<@Nullable Object>> rows = tools.stream()
                .sorted(Comparator.<ToolDefinition>comparingLong(tool -> runs.getOrDefault(tool.id(), 0L))
                        .thenComparing(ToolDefinition::name).thenComparing(ToolDefinition::id))
                .map(tool -> row(tool.name(), runs.getOrDefault(tool.id(), 0L), tool.id(), tool.usageCount(), tool.createdAt().orElse(null)))
                .toList();
        return new Answer(limited(rows, top), tools.size());
    }

    private static Answer lowScores(ToolTable tools, long top) {
        List<List<@Nullable Object>> rows = tools.tools().stream()
                .filter(tool -> tool.definition().confidenceScore() < LOW_SCORE)
                .sorted(Comparator.comparingDouble((ToolRow tool) -> tool.definition().confidenceScore()).thenComparing(tool -> tool.definition().name()))
                .map(tool -> row(tool.definition().name(), tool.definition().confidenceScore(),
                        tool.safety().map(Score::value).orElse(null), tool.quality().map(Score::value).orElse(null), tool.definition().id()))
                .toList();
        return new Answer(limited(rows, top), tools.tools().size());
    }

    private static Answer successRate(RunCounts runs) {
        Double rate = runs.successRate().isPresent() ? (Double) runs.successRate().getAsDouble() : null;
        return new Answer(List.of(row(runs.runs(), runs.successes(), runs.failures(), rate)), runs.runs());
    }

    private static Answer creationBursts(Happenings happenings, TimeSpan span, ZoneId zone, long top) throws IOException {
        List<Instant> creations = happenings.creations(span);
        return new Answer(limited(CreationBurst.among(creations, zone), top).stream().map(burst -> row(
                burst.kind() == CreationBurst.Kind.DAY ? "day" : "60m", burst.span().from(), burst.span().to(), burst.count())).toList(),
                creations.size());
    }

    private static Answer failureStreaks(IndexReader reader, TimeSpan span, long top) throws IOException {
        List<FailureStreak> streaks = reader.happenings().failureStreaks(span);
        return new Answer(limited(streaks, top).stream().map(streak -> row(
                streak.name(), streak.longest(), streak.failures(), streak.from(), streak.to(), streak.toolId())).toList(),
                reader.numbers().counts(span, Selection.RUNS).runs());
    }

    private static Answer durationStats(DurationTally tally) {
        Optional<DurationStats> stats = tally.stats();
        return new Answer(List.of(stats.isEmpty() ? row(0L, null, null, null, null) : row(
                stats.get().count(), stats.get().meanMs(), stats.get().medianMs(), stats.get().p95Ms(), stats.get().maxMs())), tally.total());
    }

    private static Answer distribution(DurationTally tally) {
        List<Long> counts = tally.distribution();
        return new Answer(Arrays.stream(DurationClass.values()).map(one -> row(one.label(), counts.get(one.ordinal()))).toList(), tally.total());
    }

    private static Answer slowTools(Numbers numbers, TimeSpan span, long top) throws IOException {
        List<Numbers.ToolMean> byTool = numbers.meansByTool(span, Selection.RUNS);
        List<SlowTool> slow = ReadTrends.slowTools(byTool);
        return new Answer(limited(slow, top).stream().map(tool -> row(tool.name(), tool.meanMs(), tool.runs(), tool.toolId())).toList(),
                byTool.stream().mapToLong(Numbers.ToolMean::count).sum());
    }

    private static String tool(SecurityEvent event) {
        return dash(event.tool().isEmpty() ? event.toolId() : event.tool());
    }

    private static String dash(String text) {
        return text.isEmpty() ? "-" : text;
    }

    private static <T> List<T> limited(List<T> rows, long top) {
        return rows.stream().limit(top).toList();
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
