package tenken.ui.control;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tenken.metric.RunBucket;
import tenken.metric.RunCounts;
import tenken.time.TimeSpan;

/// The arithmetic of a bar chart over time: which bars fit, how high the axis goes, where its labels stand.
final class RunBars {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long[] STEPS = {
        1, 2, 5, 10, 15, 30, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE,
        HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 14 * DAY, 28 * DAY, 91 * DAY, 364 * DAY, 3640 * DAY, 36_400 * DAY};

    /// Where seconds are counted from, so that steps of a week begin on Mondays.
    private static final LocalDateTime A_MONDAY = LocalDateTime.of(1970, 1, 5, 0, 0);

    private RunBars() {}

    /// How many neighbours share a bar so that no more than `limit` bars are drawn; 1 where there is room for all.
    static int share(int buckets, int limit) {
        return Math.max(1, Math.ceilDiv(buckets, Math.max(1, limit)));
    }

    /// Joins each `share` neighbours to one bucket: their spans together, their runs summed, so that no run is lost or told twice.
    static List<RunBucket> joined(List<RunBucket> buckets, int share) {
        if (share == 1) {
            return buckets;
        }
        var joined = new ArrayList<RunBucket>();
        for (int from = 0; from < buckets.size(); from += share) {
            var part = buckets.subList(from, Math.min(buckets.size(), from + share));
            var span = new TimeSpan(part.getFirst().span().from(), part.getLast().span().to());
            joined.add(new RunBucket(span, part.stream().map(RunBucket::runs).reduce(RunCounts.NONE, RunCounts::plus)));
        }
        return List.copyOf(joined);
    }

    /// The step of the value axis: 1, 2 or 5 times a power of ten, so that at most `lines` steps reach `greatest`.
    static long valueStep(long greatest, int lines) {
        long step = 1;
        for (int i = 0; step * lines < greatest; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return step;
    }

    /// The upper end of the value axis: the first step at or above the highest bar, and never 0.
    static long valueTop(List<RunBucket> bars) {
        long greatest = bars.stream().mapToLong(bar -> bar.runs().runs()).max().orElse(0);
        long step = valueStep(greatest, 4);
        return Math.max(step, Math.ceilDiv(greatest, step) * step);
    }

    /// A label of the time axis: below which bar it stands, and the round time on the zone's clock that begins in it.
    record Tick(int bar, LocalDateTime at) {}

    /// At most `limit` labels, all of the same step.
    static List<Tick> ticks(List<RunBucket> bars, ZoneId zone, int limit) {
        for (long step : STEPS) {
            var found = ticks(bars, zone, step);
            if (step >= shortestStep(bars) && found.size() <= Math.max(1, limit)) {
                return found;
            }
        }
        return List.of();
    }

    /// A day's bar is named by its day, not by an hour within it; on the day of 25 hours too. None is named by less than its length.
    private static long shortestStep(List<RunBucket> bars) {
        long longest = bars.stream().mapToLong(bar -> bar.span().length().toSeconds()).max().orElse(0);
        return longest >= 23 * HOUR ? DAY : Math.min(HOUR, longest);
    }

    private static List<Tick> ticks(List<RunBucket> bars, ZoneId zone, long step) {
        var found = new ArrayList<Tick>();
        for (int i = 0; i < bars.size(); i++) {
            TimeSpan span = bars.get(i).span();
            long before = Math.floorDiv(seconds(LocalDateTime.ofInstant(span.from(), zone).minusNanos(1)), step);
            long last = Math.floorDiv(seconds(LocalDateTime.ofInstant(span.to(), zone).minusNanos(1)), step);
            boolean isCutDay = i == 0 && step == DAY; // its midnight lies before the period, and it needs its name all the same
            if (before != last || isCutDay) {
                found.add(new Tick(i, A_MONDAY.plusSeconds(last * step)));
            }
        }
        return found;
    }

    private static long seconds(LocalDateTime time) {
        return Math.floorDiv(ChronoUnit.MILLIS.between(A_MONDAY, time), 1_000);
    }
}
