package tenken.index;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tenken.event.EventFilter;
import tenken.event.Field;
import tenken.text.Problem;
import tenken.time.TimeSpan;

/// Counts of kinds and tools from the roll-ups. Only what a period cuts off an hour or a day is counted event by event.
final class RolledUpCounts {
    private static final long HOUR_MS = 3_600_000;
    private static final long DAY_MS = 24 * HOUR_MS;

    private final Pass pass;
    private final List<KindRow> kinds;
    private final List<TargetRow> targets;

    RolledUpCounts(Pass pass, List<KindRow> kinds, List<TargetRow> targets) {
        this.pass = pass;
        this.kinds = kinds;
        this.targets = targets;
    }

    /// Whether the roll-ups know the field, and all that decides which events count.
    static boolean has(Field field, EventFilter filter) {
        return (field == Field.TOOL || FieldTallies.OF_KIND.contains(field))
                && filter.withoutLines().conditions().stream().allMatch(one -> KindRow.decides(one) || TargetRow.decides(one));
    }

    void count(EventFilter filter, Set<Field> fields, FieldTallies tallies) throws SQLException, Problem {
        Set<Integer> wantedKinds = kinds.stream().filter(kind -> filter.conditions().stream().allMatch(kind::mayFulfil))
                .map(KindRow::id).collect(Collectors.toSet());
        Set<Integer> wantedTargets = targets.stream().filter(target -> target.fulfils(filter)).map(TargetRow::id).collect(Collectors.toSet());
        Pass.Row byTool = row -> {
            if (wantedTargets.contains(row.getInt(1)) && wantedKinds.contains(row.getInt(2))) {
                tallies.add(row.getInt(1), row.getInt(2), row.getLong(3));
            }
        };
        Pass.Row byHour = row -> {
            if (wantedKinds.contains(row.getInt(2))) {
                tallies.add(0, row.getInt(2), row.getLong(3));
            }
        };
        if (filter.period().isEmpty()) {
            pass.rollUp("query/pass-total", 0, 0, byTool);
        } else if (fields.contains(Field.TOOL) || filter.conditions().stream().anyMatch(TargetRow::decides)) {
            whole(filter, filter.period().get(), DAY_MS, "query/pass-days", byTool, tallies);
        } else {
            whole(filter, filter.period().get(), HOUR_MS, "query/pass-hours", byHour, tallies);
        }
    }

    private void whole(EventFilter filter, TimeSpan period, long unitMs, String rollUp, Pass.Row row, FieldTallies tallies) throws SQLException, Problem {
        long first = Math.ceilDiv(period.from().toEpochMilli(), unitMs);
        long end = Math.floorDiv(EventKey.exclusiveEnd(period), unitMs);
        if (first >= end) {
            pass.events(filter, tallies::add);
            return;
        }
        pass.rollUp(rollUp, first, end, row);
        edge(filter, period, new TimeSpan(period.from(), Instant.ofEpochMilli(first * unitMs)), tallies::add);
        edge(filter, period, new TimeSpan(Instant.ofEpochMilli(end * unitMs), period.to()), tallies::add);
    }

    /// Where the numbers of events cannot tell times apart, only whole hours and days are counted.
    private void edge(EventFilter filter, TimeSpan period, TimeSpan edge, Pass.Row each) throws SQLException, Problem {
        Optional<TimeSpan> within = edge.overlap(period);
        if (within.isPresent() && EventKey.holds(edge.from().toEpochMilli()) && EventKey.holds(edge.to().toEpochMilli())) {
            pass.events(filter.in(within.get()), each);
        }
    }
}
