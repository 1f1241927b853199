package tenken.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.OptionalDouble;

/// Writes numbers and times as the operator's language does. Rounding is for the eye only: limits are held against the exact value.
public record Figures(Texts texts) {
    /// What stands where there is no value.
    public static final String NOTHING = "—";

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int FEW = 2;
    private static final int MANY = 6;

    /// Grouped: `1,234`.
    public String count(long value) {
        return decimal(BigDecimal.valueOf(value), 0, 0);
    }

    /// A ratio of 0 to 1 in per cent with two decimals, half rounded up; [#NOTHING] for no value.
    public String percent(OptionalDouble ratio) {
        return ratio.isEmpty() ? NOTHING : texts.of("figure.percent", decimal(hundredfold(ratio.getAsDouble()), FEW, FEW));
    }

    /// A ratio with as many decimals as keep it apart from `limit`, so that nobody reads "95.00 % is below 95 %".
    public String percentBeside(double ratio, double limit) {
        int digits = FEW;
        while (digits < MANY && ratio != limit && rounded(ratio, digits).compareTo(hundredfold(limit)) == 0) {
            digits++;
        }
        return texts.of("figure.percent", decimal(hundredfold(ratio), FEW, digits));
    }

    /// A limit in per cent, without needless decimals: `95 %`.
    public String percentPlain(double ratio) {
        return texts.of("figure.percent", decimal(hundredfold(ratio), 0, MANY));
    }

    /// Milliseconds below a second, else seconds to the millisecond.
    public String duration(double milliseconds) {
        return milliseconds < 1_000
                ? texts.of("figure.milliseconds", decimal(BigDecimal.valueOf(milliseconds), 0, 0))
                : texts.of("figure.seconds", decimal(BigDecimal.valueOf(milliseconds).movePointLeft(3), 0, 3));
    }

    /// Bytes below a thousand, else kB, MB or GB of 10³, 10⁶ and 10⁹ bytes.
    public String bytes(long bytes) {
        if (bytes < 1_000) {
            return texts.of("figure.bytes", count(bytes));
        }
        int power = bytes < 1_000_000 ? 3 : bytes < 1_000_000_000 ? 6 : 9;
        String unit = power == 3 ? " kB" : power == 6 ? " MB" : " GB";
        return decimal(BigDecimal.valueOf(bytes).movePointLeft(power), 0, power == 3 ? 1 : 2) + unit;
    }

    /// Day, weekday, hour and minute on the clock of `zone`.
    public String moment(Instant instant, ZoneId zone) {
        return time("figure.moment.pattern", instant, zone);
    }

    /// `2026-02-10 09:02`: sortable, the same in every language.
    public String stamp(Instant instant, ZoneId zone) {
        return STAMP.format(instant.atZone(zone));
    }

    /// Day, hour and minute, for narrow places.
    public String shortMoment(Instant instant, ZoneId zone) {
        return time("figure.moment.short.pattern", instant, zone);
    }

    /// Hour, minute and second: `09:02:11`.
    public String clock(Instant instant, ZoneId zone) {
        return time("figure.clock.pattern", instant, zone);
    }

    /// Hour and minute: `09:00`.
    public String hour(Instant instant, ZoneId zone) {
        return time("figure.hour.pattern", instant, zone);
    }

    private String time(String patternKey, Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern(texts.of(patternKey), texts.language().locale()).format(instant.atZone(zone));
    }

    private static BigDecimal hundredfold(double ratio) {
        return BigDecimal.valueOf(ratio).movePointRight(2);
    }

    private static BigDecimal rounded(double ratio, int digits) {
        return hundredfold(ratio).setScale(digits, RoundingMode.HALF_UP);
    }

    private String decimal(BigDecimal value, int least, int most) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(texts.language().locale()));
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format.format(value);
    }
}
