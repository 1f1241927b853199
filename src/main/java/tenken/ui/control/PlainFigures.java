package tenken.ui.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;

/// Numbers and times as the screens write them: the same in every language, so that they can be compared and searched.
public final class PlainFigures {
    /// What stands where there is nothing to measure.
    public static final String NOTHING = "—";

    private static final DateTimeFormatter MILLISECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private PlainFigures() {}

    /// `1,234`.
    public static String count(long value) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(value);
    }

    /// `0.45`, rounded half up as decimal arithmetic does: 0.4500000000000001 is 0.45, 0.125 is 0.13.
    public static String score(OptionalDouble value) {
        return value.isEmpty() ? NOTHING : fixed(value.getAsDouble(), 2);
    }

    /// A ratio from 0 to 1 as `98.50%`, the way the figures of the other screens and the report write it.
    public static String percent(OptionalDouble ratio) {
        return ratio.isEmpty() ? NOTHING : BigDecimal.valueOf(ratio.getAsDouble()).movePointRight(2).setScale(2, RoundingMode.HALF_UP) + "%";
    }

    /// `1,234 ms`, with one decimal where the value is not whole.
    public static String milliseconds(OptionalDouble value) {
        if (value.isEmpty()) {
            return NOTHING;
        }
        var format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value.getAsDouble()) + " ms";
    }

    /// `2026-02-03 10:30:00.000`.
    public static String instant(Instant instant, ZoneId zone) {
        return MILLISECOND.format(instant.atZone(zone));
    }

    /// `2026-02-03 10:30`.
    public static String minute(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }

    /// `2026-02-03 10:30`, with its seconds where it does not begin the minute.
    public static String second(Instant instant, ZoneId zone) {
        return (instant.getEpochSecond() % 60 == 0 ? MINUTE : SECOND).format(instant.atZone(zone));
    }

    private static String fixed(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
