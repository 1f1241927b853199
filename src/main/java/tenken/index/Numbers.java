package tenken.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tenken.event.Outcome;
import tenken.metric.DurationTally;
import tenken.metric.FailureStreak;
import tenken.metric.Ranked;
import tenken.metric.RunBucket;
import tenken.metric.RunCounts;
import tenken.metric.SecurityEvent;
import tenken.metric.ToolChange;
import tenken.time.TimeSpan;

/// The questions whose answers are numbers. Every screen, command and report takes its numbers from here, so that they
/// are the same wherever they stand.
public final class Numbers {
    private static final long HOUR_MS = 3_600_000;

    /// What a tool's runs come to over everything held.
    ///
    /// @param last the newest of them
    public record ToolTotal(RunCounts runs, Instant last) {}

    /// The durations of one tool's runs.
    public record ToolDurations(String tool, String label, DurationTally tally) {}

    private final Connection connection;
    private final List<KindRow> kinds;
    private final Map<Integer, KindRow> kindsById;

    Numbers(Connection connection, List<KindRow> kinds) {
        this.connection = connection;
        this.kinds = kinds;
        this.kindsById = kinds.stream().collect(Collectors.toMap(KindRow::id, Function.identity()));
    }

    /// Events of a period by how they ended.
    public RunCounts counts(TimeSpan span, Selection selection) throws IndexFailed {
        return IndexReader.asked(() -> countsOf(byKind(span, selection)));
    }

    /// The same for each of the buckets.
    public List<RunBucket> series(List<TimeSpan> buckets, Selection selection) throws IndexFailed {
        return IndexReader.asked(() -> {
            var series = new ArrayList<RunBucket>();
            for (TimeSpan bucket : buckets) {
                series.add(new RunBucket(bucket, countsOf(byKind(bucket, selection))));
            }
            return List.copyOf(series);
        });
    }

    /// The UTC hours of a period in which anything at all happened, in order; each may reach beyond the period.
    public List<TimeSpan> heldHours(TimeSpan span) throws IndexFailed {
        return IndexReader.asked(() -> {
            try (PreparedStatement statement = connection.prepareStatement(Sql.of("query/held-hours"))) {
                statement.setLong(1, Math.floorDiv(span.from().toEpochMilli(), HOUR_MS));
                statement.setLong(2, Math.floorDiv(span.to().toEpochMilli(), HOUR_MS));
                var hours = new ArrayList<TimeSpan>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        var from = Instant.ofEpochMilli(row.getLong(1) * HOUR_MS);
                        hours.add(new TimeSpan(from, from.plusMillis(HOUR_MS)));
                    }
                }
                return hours;
            }
        });
    }

    /// Events of a period by Tenken's word for their action, most frequent first (S0-4.1a).
    public List<Ranked> actions(TimeSpan span) throws IndexFailed {
        return IndexReader.asked(() -> {
            var perAction = new TreeMap<String, Long>();
            byKind(span, Selection.AUDIT).forEach((kind, n) -> perAction.merge(kind.action(), n, Long::sum));
            return perAction.entrySet().stream()
                    .map(entry -> new Ranked(entry.getKey(), entry.getKey(), entry.getValue()))
                    .sorted(Comparator.comparingLong(Ranked::count).reversed().thenComparing(Ranked::label))
                    .toList();
        });
    }

    /// Failures of a period by message (S0-2.1b).
    public List<Ranked> byMessage(TimeSpan span, Selection selection, long top) throws IndexFailed {
        return ask("query/counts-by-message", span, selection, top, row -> new Ranked(row.getString(1), row.getString(1), row.getLong(2)));
    }

    /// Events of a period by tool; the key is empty for events of none.
    public List<Ranked> byTool(TimeSpan span, Selection selection, long top) throws IndexFailed {
        return ask("query/counts-by-tool", span, selection, top, row -> new Ranked(row.getString(1), row.getString(2), row.getLong(3)));
    }

    public DurationTally durations(TimeSpan span, Selection selection) throws IndexFailed {
        return new DurationTally(ask("query/durations", span, selection, -1, row -> new DurationTally.Count(row.getDouble(1), row.getLong(2))));
    }

    /// By the tool's id, or its name where the log has no id.
    public List<ToolDurations> durationsByTool(TimeSpan span, Selection selection) throws IndexFailed {
        var labels = new HashMap<String, String>();
        var counts = new TreeMap<String, List<DurationTally.Count>>();
        ask("query/durations-by-tool", span, selection, -1, row -> {
            labels.merge(row.getString(1), row.getString(2), (one, other) -> one.compareTo(other) >= 0 ? one : other);
            counts.computeIfAbsent(row.getString(1), tool -> new ArrayList<>()).add(new DurationTally.Count(row.getDouble(3), row.getLong(4)));
            return true;
        });
        return counts.entrySet().stream()
                .map(entry -> new ToolDurations(entry.getKey(), labels.getOrDefault(entry.getKey(), ""), new DurationTally(entry.getValue())))
                .toList();
    }

    /// Everything held, by the tool's id, or its name where the log has no id.
    public Map<String, ToolTotal> totalsByTool(Selection selection) throws IndexFailed {
        return IndexReader.asked(() -> {
            try (PreparedStatement statement = connection.prepareStatement(Sql.of("query/totals-by-tool"))) {
                statement.setString(1, idsOf(selection));
                var totals = new HashMap<String, ToolTotal>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        var one = new ToolTotal(countsOf(Map.of(kind(row.getInt(2)), row.getLong(3))), Instant.ofEpochMilli(row.getLong(4)));
                        totals.merge(row.getString(1), one, (a, b) ->
                                new ToolTotal(a.runs().plus(b.runs()), a.last().isAfter(b.last()) ? a.last() : b.last()));
                    }
                }
                return totals;
            }
        });
    }

    /// What bears on security, newest first.
    public List<SecurityEvent> security(TimeSpan span) throws IndexFailed {
        return ask("query/security", span, Selection.VERIFICATION_FAILURES, -1, row -> new SecurityEvent(
                Instant.ofEpochMilli(row.getLong(2)), row.getString(3), text(row, 4), text(row, 5), text(row, 6), text(row, 7), text(row, 8),
                text(row, 10), row.getBoolean(9)));
    }

    /// Tools whose runs keep failing.
    public List<FailureStreak> failureStreaks(TimeSpan span) throws IndexFailed {
        return FailureStreak.among(ask("query/outcomes-by-tool", span, Selection.RUNS, -1, row ->
                new FailureStreak.Run(row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3)), kind(row.getInt(4)).outcome())));
    }

    /// Successful creations and deletions in the order of time.
    public List<ToolChange> toolChanges(TimeSpan span) throws IndexFailed {
        return ask("query/tool-changes", span, Selection.TOOL_CHANGES, -1, row ->
                new ToolChange(Instant.ofEpochMilli(row.getLong(1)), row.getString(2).equals("create"), text(row, 3), text(row, 4)));
    }

    /// When the newest event before an instant was; empty where there is none.
    public Optional<Instant> lastBefore(Instant instant, Selection selection) throws IndexFailed {
        return ask("query/last-before", new TimeSpan(Instant.ofEpochMilli(Long.MIN_VALUE), instant), selection, -1, row -> Instant.ofEpochMilli(row.getLong(1)))
                .stream().findFirst();
    }

    /// Whole hours come from the roll-up, what is left at either end is counted row by row.
    private Map<KindRow, Long> byKind(TimeSpan span, Selection selection) throws SQLException {
        long from = wholeHour(span.from().toEpochMilli(), 0);
        long to = wholeHour(EventKey.exclusiveEnd(span), HOUR_MS - 1);
        long firstHour = Math.ceilDiv(from, HOUR_MS);
        long endHour = Math.floorDiv(to, HOUR_MS);
        var counts = new HashMap<KindRow, Long>();
        if (firstHour >= endHour) {
            addCounts("query/counts-by-kind", EventKey.first(from), EventKey.first(to), selection, counts);
            return counts;
        }
        addCounts("query/counts-by-kind", EventKey.first(from), EventKey.first(firstHour * HOUR_MS), selection, counts);
        addCounts("query/counts-by-hour", firstHour, endHour, selection, counts);
        addCounts("query/counts-by-kind", EventKey.first(endHour * HOUR_MS), EventKey.first(to), selection, counts);
        return counts;
    }

    /// Where the numbers of events cannot tell times apart, only whole hours are counted.
    private static long wholeHour(long atMs, long more) {
        return EventKey.holds(atMs) ? atMs : Math.floorDiv(atMs + more, HOUR_MS) * HOUR_MS;
    }

    private void addCounts(String name, long from, long to, Selection selection, Map<KindRow, Long> counts) throws SQLException {
        if (from == to) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(Sql.of(name))) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            statement.setString(3, idsOf(selection));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.merge(kind(row.getInt(1)), row.getLong(2), Long::sum);
                }
            }
        }
    }

    private static RunCounts countsOf(Map<KindRow, Long> byKind) {
        long[] perOutcome = new long[Outcome.values().length];
        byKind.forEach((kind, n) -> perOutcome[kind.outcome().ordinal()] += n);
        return new RunCounts(perOutcome[Outcome.SUCCESS.ordinal()], perOutcome[Outcome.FAILURE.ordinal()], perOutcome[Outcome.UNKNOWN.ordinal()]);
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> ask(String name, TimeSpan span, Selection selection, long top, RowReader<T> reader) throws IndexFailed {
        return IndexReader.asked(() -> {
            try (PreparedStatement statement = connection.prepareStatement(Sql.of(name))) {
                statement.setLong(1, EventKey.from(span));
                statement.setLong(2, EventKey.to(span));
                statement.setString(3, idsOf(selection));
                if (statement.getParameterMetaData().getParameterCount() > 3) {
                    statement.setLong(4, top);
                }
                var rows = new ArrayList<T>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        rows.add(reader.read(row));
                    }
                }
                return rows;
            }
        });
    }

    private String idsOf(Selection selection) {
        return FilterStatement.numbers(kinds.stream().filter(selection::has).toList());
    }

    private KindRow kind(int id) {
        KindRow kind = kindsById.get(id);
        if (kind == null) {
            throw new IllegalStateException("The index has no kind " + id);
        }
        return kind;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
