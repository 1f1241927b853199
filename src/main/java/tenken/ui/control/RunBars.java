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
    private static final long HOUR = 1;
    private static final long DAY = 24;
    private static final long[] STEPS = {HOUR, 2, 3, 6, 12, DAY, 2 * DAY, 7 * DAY, 14 * DAY, 28 * DAY, 91 * DAY, 364 * DAY, 3640 * DAY};

    /// Where hours are counted from, so that steps of a week begin on Mondays.
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

    /// Which bars carry a label below them: those in which a round hour or day of the zone's clock begins, at most `limit` of them.
    static List<Integer> labelled(List<RunBucket> bars, ZoneId zone, int limit) {
        for (long step : STEPS) {
            var found = labelled(bars, zone, step);
            if (found.size() <= Math.max(1, limit)) {
                return found;
            }
        }
        return List.of();
    }

    /// Whether the labels are of days; otherwise of hours.
    static boolean labelsAreDays(List<RunBucket> bars, ZoneId zone, List<Integer> labelled) {
        return labelled.stream().allMatch(index -> {
            var start = local(bars.get(index), zone);
            return start.getHour() == 0 || joinsMidnight(bars.get(index), zone);
        });
    }

    private static boolean joinsMidnight(RunBucket bar, ZoneId zone) {
        var last = LocalDateTime.ofInstant(bar.span().to().minusMillis(1), zone);
        return !last.toLocalDate().equals(local(bar, zone).toLocalDate());
    }

    private static List<Integer> labelled(List<RunBucket> bars, ZoneId zone, long step) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < bars.size(); i++) {
            long before = hours(local(bars.get(i), zone).minusNanos(1));
            long last = hours(LocalDateTime.ofInstant(bars.get(i).span().to().minusMillis(1), zone));
            if (Math.floorDiv(before, step) != Math.floorDiv(last, step)) {
                found.add(i);
            }
        }
        return found;
    }

    private static LocalDateTime local(RunBucket bar, ZoneId zone) {
        return LocalDateTime.ofInstant(bar.span().from(), zone);
    }

    private static long hours(LocalDateTime time) {
        return ChronoUnit.HOURS.between(A_MONDAY, time.truncatedTo(ChronoUnit.HOURS));
    }
}
