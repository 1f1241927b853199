package tenken.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tenken.change.ToolGroups;
import tenken.change.ToolMark;
import tenken.event.Action;
import tenken.event.Event;
import tenken.event.Field;
import tenken.event.Oddity;
import tenken.event.Origin;
import tenken.event.Outcome;
import tenken.event.Severity;
import tenken.job.EventFacets;
import tenken.job.EventPage;
import tenken.job.EventsOverTime;
import tenken.job.FormatLine;
import tenken.job.KnownValues;
import tenken.job.RawLine;
import tenken.job.ReadMarks;
import tenken.job.ToolTable;
import tenken.job.Trends;
import tenken.metric.DurationStats;
import tenken.metric.Facet;
import tenken.metric.Ranked;
import tenken.metric.RunBucket;
import tenken.metric.RunCounts;
import tenken.metric.Score;
import tenken.metric.ScoreTerm;
import tenken.metric.SlowTool;
import tenken.metric.ToolFlag;
import tenken.metric.ToolRow;
import tenken.query.Words;
import tenken.runbook.Runbook;
import tenken.text.Problem;
import tenken.time.Stride;
import tenken.time.TimeSpan;
import tenken.tool.ToolDefinition;
import tenken.tool.ToolParameter;
import tenken.tool.UnreadableTool;
import tenken.ui.shell.Jobs;
import tenken.ui.shell.SideRooms;
import tenken.work.Job;
import tenken.workspace.Workspace;

/// A workspace made up for the tests of Trends, Tools and Events: jobs without files, figures that can be counted by hand.
public final class MadeUpWorkspace {
    public static final Instant NOW = Instant.parse("2026-02-10T00:00:00Z");
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    /// Ten days up to NOW.
    public static final TimeSpan HELD = TimeSpan.before(NOW, Duration.ofDays(10));
    public static final String HOSTILE = "実行タイムアウト: \u001B[31m{0} \u202Etxt.exe\0 <b>%s</b> "
            + "これはとても長いメッセージで、画面の幅にはとうてい収まりませんが、吹き出しには全文が出ます";

    private MadeUpWorkspace() {}

    public static Workspace workspace() {
        return new Workspace(Path.of("/work/somewhere"), Path.of("/state/somewhere"), Optional.empty());
    }

    /// Bucket `i` of a period has `i % 7` successes; every fifth one failure more, every ninth one of unknown end.
    public static Trends trends(Trends.Question question) {
        TimeSpan period = question.period().orElse(HELD);
        List<TimeSpan> spans = question.bucketSize().buckets(period, question.zone());
        List<RunBucket> series = IntStream.range(0, spans.size()).mapToObj(i -> new RunBucket(spans.get(i), counts(i))).toList();
        RunCounts runs = series.stream().map(RunBucket::runs).reduce(RunCounts.NONE, RunCounts::plus);
        return new Trends(period, question.bucketSize(), runs, series,
                List.of(new Ranked(HOSTILE, HOSTILE, 44), new Ranked("ReferenceError: x is not defined", "ReferenceError: x is not defined", 9),
                        new Ranked("verification_fail", "verification_fail", 2)),
                List.of(new Ranked("dt_0a1b2c3d4e5f", "json_formatter", 40), new Ranked("", "", 9), new Ranked("sweeper", "sweeper", 6)),
                List.of(12L, 30L, 8L, 5L, 0L, 3L), Optional.of(new DurationStats(58, 1234.56, 310, 9800, 31250)),
                List.of(new SlowTool("dt_ffffffffffff", "web_scraper", 12_345.6, 7)), Optional.empty());
    }

    private static RunCounts counts(int i) {
        return new RunCounts(i % 7, i % 5 == 4 ? 2 : 0, i % 9 == 8 ? 1 : 0);
    }

    public static Trends emptyTrends(Trends.Question question, Instant lastRun) {
        TimeSpan period = question.period().orElse(HELD);
        List<RunBucket> series = question.bucketSize().buckets(period, question.zone()).stream().map(span -> new RunBucket(span, RunCounts.NONE)).toList();
        return new Trends(period, question.bucketSize(), RunCounts.NONE, series, List.of(), List.of(), List.of(0L, 0L, 0L, 0L, 0L, 0L),
                Optional.empty(), List.of(), Optional.of(lastRun));
    }

    /// The event `i` places before the newest; every third one is a failure. Its line is `total − i`.
    public static Event event(long i, long total) {
        boolean failure = i % 3 == 2;
        long line = total - i;
        return new Event(line, NOW.minusMillis(i * 61_001 + 1), "dynamic-tools", Action.RUN, "run_dynamic_tool", "dt_0a1b2c3d4e5f",
                i % 4 == 0 ? "json_formatter" : "line_counter", "extension", failure ? Outcome.FAILURE : Outcome.SUCCESS,
                failure ? Severity.ERROR : Severity.INFO, OptionalDouble.of(10 + i % 5000), failure ? HOSTILE : "", failure ? "実行タイムアウト" : "",
                new Origin(".pi/logs/dynamic-tools-audit.jsonl", line, line * 200, 180),
                failure ? List.of(new Origin(".pi/logs/events-2026-02-09.jsonl", 7, 900, 120)) : List.of(),
                failure ? EnumSet.of(Oddity.CONTROL_CHARACTER, Oddity.ASSUMED_UTC) : Set.of());
    }

    /// Answers any page of `total` events, whatever the filter.
    public static EventPage page(EventPage.Question question, long total) {
        var events = new ArrayList<Event>();
        for (long i = question.offset(); i < Math.min(total, question.offset() + question.limit()); i++) {
            events.add(event(i, total));
        }
        return new EventPage(events, total, question.offset());
    }

    public static RawLine rawLine(Origin origin) {
        return new RawLine(origin, "{\"line\":" + origin.line() + ",\"error\":\"\u001B[31m\u202Egpj\"}", false);
    }

    public static final String CODE = """
            async function execute(params) {
            \tconst fs = require('fs');
              for (let i = 0; i < params.files.length; i++) {
                await fs.unlink(params.files[i]);
              }
              return { ok: true };
            }
            """;

    public static ToolRow tool(String id, String name, double confidence, RunCounts runs, double meanMs, ToolFlag... flags) {
        var definition = new ToolDefinition(".pi/tools/" + id + ".json", 812, id, name, "行を数えます。\u202E", "function",
                List.of(new ToolParameter("files", "array", true, "")), CODE, Optional.of(HELD.from()), Optional.of(HELD.from()),
                Optional.of("手動作成"), runs.runs(), Optional.of(NOW), confidence, "passed", List.of("text", "数える"), "extension");
        return new ToolRow(definition, Optional.of(SAFETY), Optional.of(new Score(0.53, List.of(
                new ScoreTerm("errorHandling", "positive", 0.04, 0, "try … catch"), new ScoreTerm("readability", "positive", 0.02, 1, "async")))),
                runs, runs.runs() == 0 ? Optional.empty() : Optional.of(new DurationStats(runs.runs(), meanMs, meanMs, meanMs * 2, meanMs * 3)),
                runs.runs() == 0 ? Optional.empty() : Optional.of(NOW), List.of(flags));
    }

    /// 1 − 0.5 (require) − 0.5 (unlink) − 0.1 (i++) is below the floor.
    private static final Score SAFETY = new Score(0, List.of(
            new ScoreTerm("eval-usage", "critical", -0.5, 2, "require("), new ScoreTerm("file-system-delete", "critical", -0.5, 4, "fs.unlink("),
            new ScoreTerm("unsafe-regex", "medium", -0.1, 3, "++")));

    public static ToolTable tools() {
        return new ToolTable(List.of(
                tool("dt_000000000001", "json_formatter", 0.45, new RunCounts(90, 10, 0), 420.26, ToolFlag.CONFIDENCE_BELOW_0_5, ToolFlag.USAGE_COUNT_DIFFERS),
                tool("dt_000000000002", "line_counter", 0.97, new RunCounts(5, 0, 0), 12),
                tool("dt_000000000003", "sweeper", 0.25, RunCounts.NONE, 0, ToolFlag.CONFIDENCE_BELOW_0_3, ToolFlag.CONFIDENCE_BELOW_0_5, ToolFlag.UNUSED_30_DAYS),
                tool("dt_000000000004", "web_scraper", 0.6, new RunCounts(2, 1, 1), 12_345.6, ToolFlag.DUPLICATE_NAME)),
                List.of(new UnreadableTool(".pi/tools/dt_ffffffffffff.json", UnreadableTool.Reason.TRUNCATED, "", OptionalLong.of(1234)),
                        new UnreadableTool(".pi/tools/broken.json", UnreadableTool.Reason.MISSING_FIELD, "code", OptionalLong.empty())));
    }

    /// Jobs that answer as given; the others fail a test that asks them.
    public static Jobs jobs(Job<Trends.Question, Trends> trends, Job<ToolTable.Question, ToolTable> tools, Job<EventPage.Question, EventPage> events) {
        return new Jobs(unasked(), unasked(), trends, tools, events, (origin, progress, cancel) -> rawLine(origin), unasked(), unasked(), unasked(),
                (question, progress, cancel) -> values(question), lens(), unasked(), (span, progress, cancel) -> marks(span), noRooms());
    }

    /// json_formatter was made again on 8 February at 14:00 in Tokyo.
    public static ReadMarks.Marks marks(TimeSpan span) {
        Instant fourteen = Instant.parse("2026-02-08T05:00:00Z");
        return new ReadMarks.Marks(span.contains(fourteen) ? ToolMark.of(List.of(
                new ToolMark.Act(fourteen.minusSeconds(20), Action.DELETE, "json_formatter", "dt_a1"),
                new ToolMark.Act(fourteen, Action.CREATE, "json_formatter", "dt_b7")), new ToolGroups(List.of())) : List.of(), 0);
    }

    /// Jobs of the Events screen alone.
    public static Jobs jobs(Job<EventPage.Question, EventPage> events, Jobs.Lens lens) {
        return new Jobs(unasked(), unasked(), unasked(), unasked(), events, (origin, progress, cancel) -> rawLine(origin), unasked(), unasked(), unasked(),
                (question, progress, cancel) -> values(question), lens, unasked(), (span, progress, cancel) -> ReadMarks.Marks.NONE, noRooms());
    }

    public static Jobs.Lens lens() {
        return new Jobs.Lens((question, progress, cancel) -> overTime(question), (question, progress, cancel) -> facets(question),
                new FormatLine(), unasked(),
                (question, progress, cancel) -> Optional.empty(), (question, progress, cancel) -> OptionalLong.empty());
    }

    /// Bar `i` is as in [#trends].
    public static EventsOverTime overTime(EventsOverTime.Question question) {
        Stride stride = Stride.fitting(question.filter().period().orElse(HELD), question.most());
        List<TimeSpan> spans = stride.cut(question.filter().period().orElse(HELD), question.zone());
        return new EventsOverTime(IntStream.range(0, spans.size()).mapToObj(i -> new RunBucket(spans.get(i), counts(i))).toList(), stride, true);
    }

    /// Three tools, a template and an actor; whatever else is asked has one value that is empty.
    public static EventFacets facets(EventFacets.Question question) {
        return new EventFacets(question.fields().stream().map(MadeUpWorkspace::facet).toList(), true);
    }

    private static Facet facet(Field field) {
        return switch (field) {
            case OUTCOME -> new Facet(field, List.of(new Ranked("success", "success", 2_000), new Ranked("failure", "failure", 1_000)), 2, 3_000);
            case ACTION -> new Facet(field, List.of(new Ranked("run", "run", 3_000)), 1, 3_000);
            case TOOL -> new Facet(field, List.of(new Ranked("dt_1", "line_counter", 2_250), new Ranked("dt_0a1b2c3d4e5f", "json_formatter", 700),
                    new Ranked("dt_3", HOSTILE, 40)), 5, 3_000);
            case TEMPLATE -> new Facet(field, List.of(new Ranked("", "", 2_000), new Ranked("実行タイムアウト", "実行タイムアウト", 1_000)), 2, 3_000);
            case ACTOR -> new Facet(field, List.of(new Ranked("extension", "extension", 3_000)), 1, 3_000);
            case SEVERITY, MESSAGE, FILE, STREAM, SYSTEM -> new Facet(field, List.of(new Ranked("", "", 3_000)), 1, 3_000);
        };
    }

    public static Jobs jobs() {
        return jobs((question, progress, cancel) -> trends(question), (question, progress, cancel) -> tools(),
                (question, progress, cancel) -> page(question, 1_000_000));
    }

    /// Two tools, and nothing of any other field.
    public static KnownValues values(KnownValues.Question question) {
        var tools = Stream.of(new Words.Word("json_formatter", OptionalLong.of(750_000)), new Words.Word("line \"counter\"", OptionalLong.of(2_250_000)))
                .filter(word -> question.field() == Field.TOOL && word.value().contains(question.part())).toList();
        return new KnownValues(question, tools);
    }

    /// The rooms beside the events of a workspace in which nobody enters them.
    public static SideRooms noRooms() {
        return new SideRooms(Runbook.of("dynamic-tools"), unasked(), unasked(), unasked(), unasked(), unasked(), unasked(), unasked(), unasked(), unasked(),
                unasked());
    }

    private static <Q, A> Job<Q, A> unasked() {
        return (question, progress, cancel) -> {
            throw new Problem(Problem.Kind.IO, "unexpected", "nobody asks this here");
        };
    }
}
