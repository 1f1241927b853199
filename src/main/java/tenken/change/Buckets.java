package tenken.change;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import tenken.time.TimeSpan;

/// How a period is cut to see when something began: by the minute, ten minutes, the hour, the day or
/// several, according to its length, at round times of the zone's clock.
///
/// @param first the beginning of the first stretch, at or before the period's
public record Buckets(Instant first, Duration size) {
    private static final Duration BY_MINUTE_UP_TO = Duration.ofHours(3);
    private static final Duration BY_TEN_UP_TO = Duration.ofDays(2);
    private static final Duration BY_HOUR_UP_TO = Duration.ofDays(45);
    /// A log may hold a line of the year 0.
    private static final long MOST = 2_000;

    public static Buckets of(TimeSpan span, ZoneId zone) {
        return of(span, size(span.length()), zone);
    }

    public static Buckets of(TimeSpan span, Duration size, ZoneId zone) {
        long offset = zone.getRules().getOffset(span.from()).getTotalSeconds() * 1_000L;
        long local = span.from().toEpochMilli() + offset;
        return new Buckets(Instant.ofEpochMilli(Math.floorDiv(local, size.toMillis()) * size.toMillis() - offset), size);
    }

    private static Duration size(Duration length) {
        if (length.compareTo(BY_MINUTE_UP_TO) <= 0) {
            return Duration.ofMinutes(1);
        } else if (length.compareTo(BY_TEN_UP_TO) <= 0) {
            return Duration.ofMinutes(10);
        }
        return length.compareTo(BY_HOUR_UP_TO) <= 0
                ? Duration.ofHours(1) : Duration.ofDays(Math.max(1, Math.ceilDiv(length.toDays(), MOST)));
    }

    /// How many it takes to the end of the period.
    public int count(TimeSpan span) {
        return Math.toIntExact(Math.max(1, Math.ceilDiv(Duration.between(first, span.to()).toMillis(), size.toMillis())));
    }

    public Instant start(int bucket) {
        return first.plus(size.multipliedBy(bucket));
    }

    /// The stretch, cut to the period.
    public TimeSpan span(int bucket, TimeSpan within) {
        return new TimeSpan(start(bucket), start(bucket + 1)).overlap(within).orElse(new TimeSpan(within.from(), within.from()));
    }
}
