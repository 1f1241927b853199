package tenken.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How an operator writes an instant: `2026-02-01T09:00:00+09:00`, a date (its midnight in the zone), or a span back from now (`24h`, `7d`).
public final class Since {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,6})(m|h|d|w)");

    private Since() {}

    /// @return empty where the text is none of these
    public static Optional<Instant> parse(String text, Instant now, ZoneId zone) {
        Optional<Duration> span = span(text);
        if (span.isPresent()) {
            return Optional.of(now.minus(span.get()));
        }
        Optional<Timestamp> timestamp = Timestamp.parse(text);
        if (timestamp.isPresent()) {
            return timestamp.map(at -> at.assumedUtc()
                    ? at.instant().atOffset(java.time.ZoneOffset.UTC).toLocalDateTime().atZone(zone).toInstant() : at.instant());
        }
        try {
            return Optional.of(LocalDate.parse(text).atStartOfDay(zone).toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /// Minutes, hours, days of 24 hours, weeks of seven such days.
    public static Optional<Duration> span(String text) {
        Matcher matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(switch (matcher.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> Duration.ofDays(7 * number);
        });
    }
}
