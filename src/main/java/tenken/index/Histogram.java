package tenken.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tenken.event.EventFilter;
import tenken.event.Outcome;
import tenken.metric.RunBucket;
import tenken.metric.RunCounts;
import tenken.text.Problem;
import tenken.time.TimeSpan;
import tenken.work.CancelToken;
import tenken.work.Progress;

/// Counts the events of a filter by time and by how they ended.
///
/// Where time and kind alone decide, whole hours come from the roll-up and only hours that a border cuts are counted
/// event by event. What an index cannot place (a time before the first bar or after the last) counts with the nearest
/// bar, so that the sum is always what the filter finds.
public final class Histogram {
    private static final long HOUR_MS = 3_600_000;

    private final Connection connection;
    private final List<KindRow> kinds;
    private final Map<Integer, KindRow> kindsById;

    Histogram(Connection connection, List<KindRow> kinds) {
        this.connection = connection;
        this.kinds = kinds;
        this.kindsById = kinds.stream().collect(Collectors.toMap(KindRow::id, Function.identity()));
    }

    /// @param bars  without gaps and in order, the whole of what the filter can find
    /// @param found where a search of the lines has found the events
    public List<RunBucket> of(EventFilter filter, List<TimeSpan> bars, Optional<FoundEvents> found, long expected, Progress progress, CancelToken cancel)
            throws IndexFailed, Problem {
        if (bars.isEmpty()) {
            return List.of();
        }
        var counts = new Counts(bars);
        try (var pass = new Pass(connection, kinds, expected, progress, cancel)) {
            var statement = new FilterStatement(connection, filter, kinds);
            if (found.isPresent()) {
                pass.found(found.get(), row -> counts.add(row.getLong(Pass.AT), row.getInt(Pass.KIND), 1));
            } else if (statement.isByKindAlone()) {
                hours(pass, filter, statement.kinds(), counts);
            } else {
                pass.events(filter, row -> counts.add(row.getLong(Pass.AT), row.getInt(Pass.KIND), 1));
            }
        } catch (SQLException e) {
            throw new IndexFailed(e);
        }
        return counts.bars();
    }

    private void hours(Pass pass, EventFilter filter, List<KindRow> wanted, Counts counts) throws SQLException, Problem {
        var ids = wanted.stream().map(KindRow::id).collect(Collectors.toSet());
        var cut = new TreeSet<Long>();
        pass.rollUp("query/pass-hours", Math.floorDiv(counts.start(), HOUR_MS), Math.ceilDiv(counts.end(), HOUR_MS), row -> {
            long hour = row.getLong(1);
            if (!ids.contains(row.getInt(2))) {
                return;
            }
            if (counts.isCut(hour * HOUR_MS, (hour + 1) * HOUR_MS)) {
                cut.add(hour);
            } else {
                counts.add(hour * HOUR_MS, row.getInt(2), row.getLong(3));
            }
        });
        for (TimeSpan part : joined(cut)) {
            Optional<TimeSpan> within = filter.period().isEmpty() ? Optional.of(part) : part.overlap(filter.period().get());
            if (within.isPresent()) {
                pass.events(filter.in(within.get()), row -> counts.add(row.getLong(Pass.AT), row.getInt(Pass.KIND), 1));
            }
        }
    }

    /// Hours that follow each other as one period.
    private static List<TimeSpan> joined(TreeSet<Long> hours) {
        var spans = new ArrayList<TimeSpan>();
        long from = 0;
        long to = Long.MIN_VALUE;
        for (long hour : hours) {
            if (hour != to) {
                addSpan(spans, from, to);
                from = hour;
            }
            to = hour + 1;
        }
        addSpan(spans, from, to);
        return spans;
    }

    private static void addSpan(List<TimeSpan> spans, long from, long to) {
        if (to > Long.MIN_VALUE) {
            spans.add(new TimeSpan(Instant.ofEpochMilli(from * HOUR_MS), Instant.ofEpochMilli(to * HOUR_MS)));
        }
    }

    /// What was counted so far.
    private final class Counts {
        private final List<TimeSpan> spans;
        private final long[] starts;
        private final long[][] perOutcome;
        private final Map<Integer, Integer> outcomes = new HashMap<>();

        Counts(List<TimeSpan> spans) {
            this.spans = spans;
            this.starts = spans.stream().mapToLong(span -> EventKey.exclusiveEnd(new TimeSpan(span.from(), span.from()))).toArray();
            this.perOutcome = new long[spans.size()][Outcome.values().length];
            kindsById.forEach((id, kind) -> outcomes.put(id, kind.outcome().ordinal()));
        }

        long start() {
            return starts[0];
        }

        long end() {
            return EventKey.exclusiveEnd(spans.getLast());
        }

        /// Whether a border lies within; times that the events' numbers cannot tell apart are never cut.
        boolean isCut(long from, long to) {
            return EventKey.holds(from) && EventKey.holds(to) && (from < start() || to > end() || bar(from) != bar(to - 1));
        }

        void add(long atMs, int kind, long n) {
            perOutcome[bar(atMs)][outcomes.getOrDefault(kind, Outcome.UNKNOWN.ordinal())] += n;
        }

        private int bar(long atMs) {
            int at = Arrays.binarySearch(starts, atMs);
            return at >= 0 ? at : Math.max(0, -at - 2);
        }

        List<RunBucket> bars() {
            var bars = new ArrayList<RunBucket>();
            for (int i = 0; i < perOutcome.length; i++) {
                long[] n = perOutcome[i];
                bars.add(new RunBucket(spans.get(i),
                        new RunCounts(n[Outcome.SUCCESS.ordinal()], n[Outcome.FAILURE.ordinal()], n[Outcome.UNKNOWN.ordinal()])));
            }
            return List.copyOf(bars);
        }
    }
}
