package tenken.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How long the bars of a chart are: so many seconds, minutes, hours or days.
///
/// They begin at round times of the zone's clock, bars of several days on a Monday. Up to an hour all are equally long
/// whatever the clock does; longer ones keep to the clock, so that on the day it is changed one of them is longer or shorter.
public record Stride(int count, Unit unit) {
    public enum Unit {
        SECOND(1), MINUTE(60), HOUR(3_600), DAY(86_400);

        private final int seconds;

        Unit(int seconds) {
            this.seconds = seconds;
        }
    }

    private static final List<Stride> SHORTEST_FIRST = Stream.of(
            of(Unit.SECOND, 1, 2, 5, 10, 15, 30), of(Unit.MINUTE, 1, 2, 5, 10, 15, 30), of(Unit.HOUR, 1, 2, 3, 6, 12),
            of(Unit.DAY, 1, 2, 7, 14, 28, 91, 364, 3_640, 36_400)).flatMap(one -> one).toList();
    /// The epoch day of the first Monday.
    private static final long MONDAY = 4;

    private static Stream<Stride> of(Unit unit, int... counts) {
        return IntStream.of(counts).mapToObj(count -> new Stride(count, unit));
    }

    /// The shortest that cuts `span` into at most `most` parts, or the longest there is.
    public static Stride fitting(TimeSpan span, int most) {
        long seconds = span.length().plusMillis(999).toSeconds();
        return SHORTEST_FIRST.stream().filter(one -> Math.ceilDiv(seconds, one.seconds()) + 1 <= most).findFirst().orElse(SHORTEST_FIRST.getLast());
    }

    private long seconds() {
        return (long) count * unit.seconds;
    }

    /// The parts of `span`, without gaps and in order; the first and the last are cut to it.
    public List<TimeSpan> cut(TimeSpan span, ZoneId zone) {
        var parts = new ArrayList<TimeSpan>();
        Instant from = span.from();
        while (from.isBefore(span.to())) {
            Instant border = borderAfter(from, zone);
            Instant to = border.isBefore(span.to()) ? border : span.to();
            parts.add(new TimeSpan(from, to));
            from = to;
        }
        return List.copyOf(parts);
    }

    private Instant borderAfter(Instant at, ZoneId zone) {
        Instant border = switch (unit) {
            case SECOND, MINUTE -> evenly(at, zone);
            case HOUR -> count == 1 ? evenly(at, zone) : onTheClock(at, zone);
            case DAY -> atMidnight(at, zone);
        };
        return border.isAfter(at) ? border : at.plus(Duration.ofSeconds(seconds())); // an hour that the clock shows twice
    }

    private Instant evenly(Instant at, ZoneId zone) {
        long offset = zone.getRules().getOffset(at).getTotalSeconds();
        return Instant.ofEpochSecond((Math.floorDiv(at.getEpochSecond() + offset, seconds()) + 1) * seconds() - offset);
    }

    private Instant onTheClock(Instant at, ZoneId zone) {
        LocalDateTime clock = LocalDateTime.ofInstant(at, zone);
        return clock.toLocalDate().atStartOfDay().plusHours((clock.getHour() / count + 1L) * count).atZone(zone).toInstant();
    }

    private Instant atMidnight(Instant at, ZoneId zone) {
        long day = LocalDate.ofInstant(at, zone).toEpochDay();
        return LocalDate.ofEpochDay((Math.floorDiv(day - MONDAY, count) + 1) * count + MONDAY).atStartOfDay(zone).toInstant();
    }
}
