package tenken.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A period of time, half-open: `from` belongs to it, `to` does not.
public record TimeSpan(Instant from, Instant to) {
    /// The beginning of a period that has none: before any log.
    public static final Instant EVER = Instant.parse("0000-01-01T00:00:00Z");
    /// The end of a period that has none: after any log.
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

    /// What the two periods have in common; empty where that is nothing.
    public Optional<TimeSpan> overlap(TimeSpan other) {
        Instant start = from.isBefore(other.from) ? other.from : from;
        Instant end = to.isAfter(other.to) ? other.to : to;
        return start.isBefore(end) ? Optional.of(new TimeSpan(start, end)) : Optional.empty();
    }

    /// The period with its open ends closed: to what is held, and to now where that is later.
    public TimeSpan closed(Optional<TimeSpan> held, Instant now) {
        Instant first = from.equals(EVER) ? held.map(TimeSpan::from).orElse(to.equals(FOREVER) ? now : to) : from;
        Instant last = held.map(TimeSpan::to).filter(end -> end.isAfter(now)).orElse(now);
        Instant end = to.equals(FOREVER) ? last : to;
        Instant start = first.isAfter(end) ? end : first;
        return new TimeSpan(start, end);
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
