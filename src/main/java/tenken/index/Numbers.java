package tenken.index;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tenken.metric.Ranked;
import tenken.metric.RunBucket;
import tenken.metric.RunCounts;
import tenken.time.TimeSpan;

/// The questions whose answers are counts. Every screen, command and report takes its numbers from here, so that they
/// are the same wherever they stand.
public final class Numbers {
    /// What a tool's runs come to over everything held.
    ///
    /// @param last the newest of them
    public record ToolTotal(RunCounts runs, Instant last) {}

    /// How long a tool's events took on average.
    ///
    /// @param count of those that say
    public record ToolMean(String tool, String label, long count, double meanMs) {}

    private final Ask ask;

    Numbers(Ask ask) {
        this.ask = ask;
    }

    /// Events of a period by how they ended.
    public RunCounts counts(TimeSpan span, Selection selection) throws IndexFailed {
        return IndexReader.asked(() -> new HourCounts(ask, span, selection).in(span));
    }

    /// The same for each of the buckets, which stand in the order of time.
    public List<RunBucket> series(List<TimeSpan> buckets, Selection selection) throws IndexFailed {
        if (buckets.isEmpty()) {
            return List.of();
        }
        var span = new TimeSpan(buckets.getFirst().from(), buckets.getLast().to());
        return IndexReader.asked(() -> new HourCounts(ask, span, selection).in(buckets));
    }

    /// The UTC hours of a period in which anything at all happened, in order; each may reach beyond the period.
    public List<TimeSpan> heldHours(TimeSpan span) throws IndexFailed {
        return IndexReader.asked(() -> ask.rows("query/held-hours", Set.of(), statement -> {
            statement.setLong(1, Math.floorDiv(span.from().toEpochMilli(), RollUps.HOUR_MS));
            statement.setLong(2, Math.floorDiv(span.to().toEpochMilli(), RollUps.HOUR_MS));
        }, row -> {
            var from = Instant.ofEpochMilli(row.getLong(1) * RollUps.HOUR_MS);
            return new TimeSpan(from, from.plusMillis(RollUps.HOUR_MS));
        }));
    }

    /// Events of a period by Tenken's word for their action, most frequent first (S0-4.1a).
    public List<Ranked> actions(TimeSpan span) throws IndexFailed {
        return IndexReader.asked(() -> {
            var perAction = new TreeMap<String, Long>();
            Cut cut = Cut.of(span, RollUps.HOUR_MS);
            addActions("query/counts-by-kind", EventKey.first(cut.from()), EventKey.first(cut.leftTo()), perAction);
            addActions("query/counts-by-hour", cut.firstUnit(), cut.endUnit(), perAction);
            addActions("query/counts-by-kind", EventKey.first(cut.rightFrom()), EventKey.first(cut.to()), perAction);
            return perAction.entrySet().stream()
                    .map(entry -> new Ranked(entry.getKey(), entry.getKey(), entry.getValue()))
                    .sorted(Comparator.comparingLong(Ranked::count).reversed().thenComparing(Ranked::label))
                    .toList();
        });
    }

    private void addActions(String name, long from, long to, Map<String, Long> perAction) throws SQLException {
        if (from < to) {
            ask.rows(name, Set.of(), statement -> {
                statement.setLong(1, from);
                statement.setLong(2, to);
                statement.setString(3, ask.kinds(Selection.AUDIT));
            }, row -> perAction.merge(ask.kind(row.getInt(1)).action(), row.getLong(2), Long::sum));
        }
    }

    /// Failures of a period by message (S0-2.1b).
    ///
    /// @param top -1 for all
    public List<Ranked> byMessage(TimeSpan span, long top) throws IndexFailed {
        return IndexReader.asked(() -> ask.rows(
                "query/counts-by-message", Set.of(ask.isEverything(span) ? "ever" : "period"), statement -> {
                    Ask.setRange(statement, span);
                    statement.setString(3, ask.kinds(Selection.FAILURES));
                    statement.setLong(4, top < 0 ? Long.MAX_VALUE : top);
                }, row -> new Ranked(row.getString(1), row.getString(1), row.getLong(2))));
    }

    /// Events of a period by tool; the key is empty for events of none.
    public List<Ranked> byTool(TimeSpan span, Selection selection, long top) throws IndexFailed {
        return IndexReader.asked(() -> ask.rows("query/counts-by-tool", parts(span, selection), statement -> setParts(statement, span, selection, top),
                row -> new Ranked(row.getString(1), Ask.text(row.getString(2)), row.getLong(3))));
    }

    /// How long the tools' events of a period took on average, where they say, by the tool's id, or its name where the log has no id.
    public List<ToolMean> meansByTool(TimeSpan span, Selection selection) throws IndexFailed {
        return IndexReader.asked(() -> ask.rows("query/counts-by-tool", parts(span, selection), statement -> setParts(statement, span, selection, -1),
                row -> new ToolMean(row.getString(1), Ask.text(row.getString(2)), row.getLong(4), row.getDouble(5) / row.getLong(4)))
                .stream().filter(mean -> mean.count() > 0).toList());
    }

    private Set<String> parts(TimeSpan span, Selection selection) throws SQLException {
        if (ask.isEverything(span)) {
            return Set.of("ever");
        }
        var words = new HashSet<>(Set.of("period"));
        if (ask.areFailures(selection)) {
            words.add("failed");
        }
        return words;
    }

    private void setParts(PreparedStatement statement, TimeSpan span, Selection selection, long top) throws SQLException {
        statement.setString(3, ask.kinds(selection));
        statement.setLong(4, top);
        if (statement.getParameterMetaData().getParameterCount() > 4) {
            Cut cut = Cut.of(span, RollUps.DAY_MS);
            statement.setLong(1, EventKey.first(cut.from()));
            statement.setLong(2, EventKey.first(cut.leftTo()));
            statement.setLong(5, cut.firstUnit());
            statement.setLong(6, cut.endUnit());
            statement.setLong(7, EventKey.first(cut.rightFrom()));
            statement.setLong(8, EventKey.first(cut.to()));
        }
    }

    /// Everything held, by the tool's id, or its name where the log has no id.
    public Map<String, ToolTotal> totalsByTool(Selection selection) throws IndexFailed {
        return IndexReader.asked(() -> {
            var totals = new HashMap<String, ToolTotal>();
            ask.rows("query/totals-by-tool", Set.of(), statement -> statement.setString(1, ask.kinds(selection)), row -> {
                RunCounts runs = HourCounts.counts(ask.kind(row.getInt(2)).outcome(), row.getLong(3));
                return totals.merge(row.getString(1), new ToolTotal(runs, Instant.ofEpochMilli(row.getLong(4))), (a, b) ->
                        new ToolTotal(a.runs().plus(b.runs()), a.last().isAfter(b.last()) ? a.last() : b.last()));
            });
            return totals;
        });
    }

    /// When the newest event before an instant was; empty where there is none.
    public Optional<Instant> lastBefore(Instant instant, Selection selection) throws IndexFailed {
        var before = new TimeSpan(Instant.ofEpochMilli(Long.MIN_VALUE), instant);
        return IndexReader.asked(() -> ask.rows("query/last-before", Set.of(), statement -> {
            Ask.setRange(statement, before);
            statement.setString(3, ask.kinds(selection));
            statement.setLong(4, Math.floorDiv(instant.toEpochMilli(), RollUps.HOUR_MS));
        }, row -> Instant.ofEpochMilli(row.getLong(1)))).stream().findFirst();
    }
}
