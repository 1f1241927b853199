package tenken.job;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenken.index.Numbers;
import tenken.time.BucketSize;
import tenken.time.TimeSpan;

/// The hours of a zone's clock that a period touches, cut to the period.
///
/// A log may hold a line of the year 0 and one of the year 9999: beyond [#DENSE] hours only those are given in which
/// anything happened.
final class HourBuckets {
    static final long DENSE = 20_000;

    private HourBuckets() {}

    /// The hours for a series: all of them, empty ones too, unless there are too many to show.
    static List<TimeSpan> of(Numbers numbers, TimeSpan span, ZoneId zone) throws IOException {
        return span.length().toHours() <= DENSE ? of(span, zone) : held(numbers, span, zone);
    }

    static List<TimeSpan> of(TimeSpan span, ZoneId zone) {
        return BucketSize.HOUR.buckets(span, zone).stream().flatMap(hour -> hour.overlap(span).stream()).toList();
    }

    /// The hours in which anything happened.
    static List<TimeSpan> held(Numbers numbers, TimeSpan span, ZoneId zone) throws IOException {
        Map<Instant, TimeSpan> hours = new LinkedHashMap<>();
        for (TimeSpan held : numbers.heldHours(span)) {
            // Where the zone's clock is off by half an hour, an hour of UTC touches two of its hours.
            BucketSize.HOUR.buckets(held, zone).forEach(hour -> hours.put(hour.from(), hour));
        }
        return hours.values().stream().flatMap(hour -> hour.overlap(span).stream()).toList();
    }
}
