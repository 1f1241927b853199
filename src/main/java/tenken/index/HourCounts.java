package tenken.index;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import tenken.event.Outcome;
import tenken.metric.RunBucket;
import tenken.metric.RunCounts;
import tenken.time.TimeSpan;

/// How events ended, for any stretches of time: whole hours come from the roll-up, what is left at either end is counted
/// row by row.
final class HourCounts {
    private final Ask ask;
    private final String kinds;
    private final TreeMap<Long, RunCounts> hours = new TreeMap<>();

    /// @param span the stretches asked for later lie in it
    HourCounts(Ask ask, TimeSpan span, Selection selection) throws SQLException {
        this.ask = ask;
        this.kinds = ask.kinds(selection);
        Cut cut = Cut.of(span, RollUps.HOUR_MS);
        ask.rows("query/counts-per-hour", Set.of(), statement -> {
            statement.setLong(1, cut.firstUnit());
            statement.setLong(2, cut.endUnit());
            statement.setString(3, kinds);
        }, row -> hours.merge(row.getLong(1), counts(row.getInt(2), row.getLong(3)), RunCounts::plus));
    }

    List<RunBucket> in(List<TimeSpan> stretches) throws SQLException {
        var buckets = new ArrayList<RunBucket>();
        for (TimeSpan stretch : stretches) {
            buckets.add(new RunBucket(stretch, in(stretch)));
        }
        return List.copyOf(buckets);
    }

    RunCounts in(TimeSpan stretch) throws SQLException {
        Cut cut = Cut.of(stretch, RollUps.HOUR_MS);
        RunCounts whole = hours.subMap(cut.firstUnit(), cut.endUnit()).values().stream().reduce(RunCounts.NONE, RunCounts::plus);
        return whole.plus(rows(cut.from(), cut.leftTo())).plus(rows(cut.rightFrom(), cut.to()));
    }

    private RunCounts rows(long fromMs, long toMs) throws SQLException {
        if (fromMs >= toMs) {
            return RunCounts.NONE;
        }
        return ask.rows("query/counts-by-kind", Set.of(), statement -> {
            statement.setLong(1, EventKey.first(fromMs));
            statement.setLong(2, EventKey.first(toMs));
            statement.setString(3, kinds);
        }, row -> counts(row.getInt(1), row.getLong(2))).stream().reduce(RunCounts.NONE, RunCounts::plus);
    }

    private RunCounts counts(int kind, long n) {
        return counts(ask.kind(kind).outcome(), n);
    }

    static RunCounts counts(Outcome outcome, long n) {
        return switch (outcome) {
            case SUCCESS -> new RunCounts(n, 0, 0);
            case FAILURE -> new RunCounts(0, n, 0);
            case UNKNOWN -> new RunCounts(0, 0, n);
        };
    }
}
