package tenken.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;

/// A week from Monday to Sunday on the calendar of `zone`, named as ISO 8601 does: `2026-W06`.
public record Week(LocalDate monday, ZoneId zone) {
    public Week {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("A week begins on a Monday, not on " + monday);
        }
    }

    public static Week containing(Instant instant, ZoneId zone) {
        return containing(instant.atZone(zone).toLocalDate(), zone);
    }

    public static Week containing(LocalDate day, ZoneId zone) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
    }

    /// Reads `2026-W06`, or a date that lies in the week.
    ///
    /// @throws DateTimeException where the text is neither
    public static Week parse(String text, ZoneId zone) {
        if (text.matches("\\d{4}-W\\d{2}")) {
            return new Week(LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE), zone);
        }
        return containing(LocalDate.parse(text), zone);
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    public TimeSpan span() {
        return new TimeSpan(monday.atStartOfDay(zone).toInstant(), monday.plusWeeks(1).atStartOfDay(zone).toInstant());
    }

    public Week previous() {
        return new Week(monday.minusWeeks(1), zone);
    }

    public Week next() {
        return new Week(monday.plusWeeks(1), zone);
    }

    /// `2026-W06`.
    public String name() {
        return DateTimeFormatter.ISO_WEEK_DATE.format(monday).substring(0, 8);
    }
}
