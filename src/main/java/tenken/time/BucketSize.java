package tenken.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// How a period is cut for a chart.
///
/// Hours are counted on the clock of the zone, days from its midnight to the next: a day on which the clocks change
/// has 23 or 25 hours, and each of them is a bucket of its own.
public enum BucketSize {
    HOUR,
    DAY;

    /// The buckets that cover `span`, without gaps and in order; the first may begin before it, the last end after it.
    public List<TimeSpan> buckets(TimeSpan span, ZoneId zone) {
        var buckets = new ArrayList<TimeSpan>();
        var at = startOf(span.from(), zone);
        while (at.isBefore(span.to())) {
            var end = next(at, zone);
            buckets.add(new TimeSpan(at, end));
            at = end;
        }
        return List.copyOf(buckets);
    }

    /// The beginning of the bucket that holds `instant`.
    public Instant startOf(Instant instant, ZoneId zone) {
        return switch (this) {
            case HOUR -> {
                var offset = zone.getRules().getOffset(instant);
                yield instant.atOffset(offset).truncatedTo(ChronoUnit.HOURS).toInstant();
            }
            case DAY -> instant.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        };
    }

    private Instant next(Instant start, ZoneId zone) {
        return switch (this) {
            case HOUR -> start.plus(1, ChronoUnit.HOURS);
            case DAY -> {
                LocalDate day = start.atZone(zone).toLocalDate();
                yield day.plusDays(1).atStartOfDay(zone).toInstant();
            }
        };
    }
}
