package tenken.disk.sample;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// How busy an hour is: office days in Japan, quiet nights, quieter weekends, the New Year, one holiday.
final class Rhythm {
    private static final int[] BY_HOUR = {2, 1, 1, 1, 1, 1, 2, 4, 14, 30, 38, 36, 18, 30, 36, 38, 36, 30, 20, 12, 8, 6, 4, 3};

    private Rhythm() {}

    /// A weight without unit, at least 1 and below 5,000.
    static long weight(Instant hour, Dice dice) {
        ZonedDateTime local = hour.atZone(Period.OFFICE);
        return (long) BY_HOUR[local.getHour()] * percent(local.toLocalDate()) * (70 + dice.below(60)) / 100;
    }

    /// So many moments of the six weeks, in order, most of them in office hours.
    static List<Instant> moments(int count, Dice dice) {
        var moments = new ArrayList<Instant>();
        int hours = (int) Duration.between(Period.LIVE_FROM, Period.CLOCK).toHours();
        while (moments.size() < count) {
            Instant hour = Period.LIVE_FROM.plus(Duration.ofHours(dice.below(hours)));
            if (dice.below(5_000) < weight(hour, dice)) {
                moments.add(hour.plus(dice.below(3_600_000) * 1_000L + dice.below(1_000), ChronoUnit.MICROS));
            }
        }
        moments.sort(null);
        return List.copyOf(moments);
    }

    private static int percent(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        boolean newYear = date.compareTo(MonthDay.of(12, 29)) >= 0 || date.compareTo(MonthDay.of(1, 3)) <= 0;
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return newYear ? 6 : date.equals(MonthDay.of(1, 12)) ? 15 : weekend ? 10 : 100;
    }
}
