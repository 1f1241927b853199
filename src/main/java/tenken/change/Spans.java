package tenken.change;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import tenken.time.TimeSpan;
import tenken.time.Week;

/// Two periods that are held against each other. They may differ in length, and by an hour they often do: a week in which
/// the clocks change has 167 or 169 of them.
public record Spans(TimeSpan now, TimeSpan before) {

    /// The period against the one of equal length just before it.
    public static Spans of(TimeSpan now) {
        return new Spans(now, now.previous());
    }

    /// A whole week against the one before.
    public static Spans of(Week week) {
        return new Spans(week.span(), week.previous().span());
    }

    /// The week that is running, as far as it has come, against the week before up to the same day and time of the clock.
    public static Spans thisWeek(Instant now, ZoneId zone) {
        Week week = Week.containing(now, zone);
        Instant from = week.span().from();
        Instant before = week.previous().span().from();
        return new Spans(new TimeSpan(from, now), new TimeSpan(before, earliest(back(now, 7, zone), from)));
    }

    /// Today, as far as it has come, against yesterday up to the same time of the clock.
    public static Spans today(Instant now, ZoneId zone) {
        LocalDate day = now.atZone(zone).toLocalDate();
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant before = day.minusDays(1).atStartOfDay(zone).toInstant();
        return new Spans(new TimeSpan(from, now), new TimeSpan(before, earliest(back(now, 1, zone), from)));
    }

    /// The last days up to now against as many before them, by the zone's clock.
    public static Spans lastDays(int days, Instant now, ZoneId zone) {
        Instant middle = back(now, days, zone);
        return new Spans(new TimeSpan(middle, now), new TimeSpan(back(now, 2 * days, zone), middle));
    }

    private static Instant back(Instant now, int days, ZoneId zone) {
        return now.atZone(zone).minusDays(days).toInstant();
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    public boolean areOfOneLength() {
        return nowSeconds() == beforeSeconds();
    }

    /// What `now` has more than `before` would have come to in as long a time, times a factor of the two lengths
    /// (1 where they are equal): exact, and additive, so that
    /// the parts of a whole sum up to it.
    long weight(long nowCount, long beforeCount) {
        long divisor = divisor();
        return Math.subtractExact(
                Math.multiplyExact(nowCount, beforeSeconds() / divisor), Math.multiplyExact(beforeCount, nowSeconds() / divisor));
    }

    /// How often it occurs now for each time before, in as long a time; infinite where it was never before.
    double ratio(long nowCount, long beforeCount) {
        return (double) nowCount * beforeSeconds() / ((double) beforeCount * nowSeconds());
    }

    /// Events an hour.
    public static double perHour(long count, TimeSpan span) {
        return count * 3_600.0 / seconds(span);
    }

    private long nowSeconds() {
        return seconds(now);
    }

    private long beforeSeconds() {
        return seconds(before);
    }

    private long divisor() {
        return BigInteger.valueOf(nowSeconds()).gcd(BigInteger.valueOf(beforeSeconds())).longValue();
    }

    /// To the second: more would not tell more, and the products stay numbers.
    private static long seconds(TimeSpan span) {
        return Math.max(1, Duration.between(span.from(), span.to()).plusMillis(500).toSeconds());
    }
}
