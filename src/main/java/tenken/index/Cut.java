package tenken.index;

import tenken.time.TimeSpan;

/// A period cut into whole units of UTC, hours or days, which a roll-up tells, and what is left before and behind.
///
/// All in milliseconds since 1970 but for the units' numbers; where no unit lies in the period whole, everything is left
/// before.
///
/// @param endUnit exclusive
record Cut(long from, long leftTo, long firstUnit, long endUnit, long rightFrom, long to) {
    static Cut of(TimeSpan span, long unitMs) {
        long from = whole(span.from().toEpochMilli(), 0);
        long to = whole(EventKey.exclusiveEnd(span), RollUps.DAY_MS - 1);
        long first = Math.ceilDiv(from, unitMs);
        long end = Math.floorDiv(to, unitMs);
        return first >= end ? new Cut(from, to, first, first, to, to) : new Cut(from, first * unitMs, first, end, end * unitMs, to);
    }

    /// Where the numbers of events cannot tell times apart, only whole days are counted.
    private static long whole(long atMs, long more) {
        return EventKey.holds(atMs) ? atMs : Math.floorDiv(atMs + more, RollUps.DAY_MS) * RollUps.DAY_MS;
    }

    boolean hasUnits() {
        return firstUnit < endUnit;
    }
}
