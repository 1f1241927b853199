package tenken.index;

import tenken.event.EventFilter;
import tenken.time.TimeSpan;

/// The number of an event: its time in milliseconds, and below that its turn among the events of one millisecond.
///
/// The table of events so stands in the order of time without an index of times, and a period is a range of numbers.
/// A number holds the years 1692 to 2248 and a million events a millisecond. What lies beyond keeps its exact time in a
/// column of its own and stands at the end of the range it is beyond.
final class EventKey {
    /// Bits for the turn.
    static final int TURN_BITS = 20;
    static final long TURNS = 1L << TURN_BITS;
    private static final long LAST_MS = Long.MAX_VALUE >> TURN_BITS;
    private static final long FIRST_MS = -LAST_MS;

    private EventKey() {}

    /// Whether a number can tell this time, in milliseconds.
    static boolean holds(long atMs) {
        return atMs > FIRST_MS && atMs < LAST_MS;
    }

    /// The number of the first event of a millisecond.
    static long first(long atMs) {
        return Math.clamp(atMs, FIRST_MS, LAST_MS) << TURN_BITS;
    }

    /// The time a number tells, in milliseconds.
    static long atMs(long key) {
        return key >> TURN_BITS;
    }

    /// The first number that a filter's period holds.
    static long from(EventFilter filter) {
        return filter.period().map(EventKey::from).orElse(Long.MIN_VALUE);
    }

    /// The first number behind a filter's period.
    static long to(EventFilter filter) {
        return filter.period().map(EventKey::to).orElse(Long.MAX_VALUE);
    }

    /// The first number behind a millisecond.
    static long after(long atMs) {
        long first = first(atMs);
        return first > Long.MAX_VALUE - TURNS ? Long.MAX_VALUE : first + TURNS;
    }

    static long from(TimeSpan span) {
        return span.from().toEpochMilli() <= FIRST_MS ? Long.MIN_VALUE : first(span.from().toEpochMilli());
    }

    /// A period may end within a millisecond; what began in it still belongs to the period.
    static long to(TimeSpan span) {
        long end = exclusiveEnd(span);
        return end > LAST_MS ? Long.MAX_VALUE : first(end);
    }

    static long exclusiveEnd(TimeSpan span) {
        long end = span.to().toEpochMilli();
        return span.to().getNano() % 1_000_000 == 0 ? end : end + 1;
    }
}
