package tenken.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tenken.time.TimeSpan;

/// Gives a period that was left open at an end the end it has in the logs.
final class AskedPeriod {
    /// Hour by hour no more than this is told; whoever asks for centuries is shown the hours anything is held of.
    private static final Duration MOST_HOURS = Duration.ofDays(20 * 366);

    private AskedPeriod() {}

    /// Begins with what is held where it was open; ends with what is held, or now where that is later.
    static TimeSpan closed(TimeSpan asked, Optional<TimeSpan> held, Instant now) {
        Instant to = !asked.to().equals(TimeSpan.FOREVER) ? asked.to()
                : later(asked.from(), later(now, held.map(TimeSpan::to).orElse(now)));
        Instant from = !asked.from().equals(TimeSpan.EVER) ? asked.from() : earlier(to, held.map(TimeSpan::from).orElse(to));
        return new TimeSpan(from, to);
    }

    /// The part of a period that can be told hour by hour.
    static TimeSpan inHours(TimeSpan period, Optional<TimeSpan> held) {
        if (period.length().compareTo(MOST_HOURS) <= 0) {
            return period;
        }
        Instant from = later(period.from(), held.map(TimeSpan::from).orElse(period.to()));
        Instant to = earlier(period.to(), held.map(TimeSpan::to).orElse(period.from()));
        Instant begin = later(from, to.minus(MOST_HOURS));
        return to.isBefore(begin) ? new TimeSpan(period.from(), period.from()) : new TimeSpan(begin, to);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
