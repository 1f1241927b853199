package tenken.time;

import java.time.Duration;
import java.time.Instant;

/// A period of time, half-open: `from` belongs to it, `to` does not.
public record TimeSpan(Instant from, Instant to) {
    /// Before any log begins, and still a number of milliseconds.
    public static final Instant EVER = Instant.parse("0000-01-01T00:00:00Z");

    /// After all logs have ended.
    public static final Instant FOREVER = Instant.parse("9999-12-31T23:59:59.999Z").plusMillis(1);

    public TimeSpan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends before it begins: " + from + " .. " + to);
        }
    }

    /// The given length up to, and without, `end`.
    public static TimeSpan before(Instant end, Duration length) {
        return new TimeSpan(end.minus(length), end);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /// The period of the same length that ends where this one begins.
    public TimeSpan previous() {
        return before(from, length());
    }

    /// The period of the same length that begins where this one ends.
    public TimeSpan next() {
        return new TimeSpan(to, to.plus(length()));
    }
}
