package tenken.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A time as a log line tells it.
///
/// Read are dates and times of ISO 8601, to the second or finer: `2026-01-05T00:30:00Z`, with `T` or a space, any
/// offset (`Z`, `+09:00`, `+0900`, `+09`), a fraction of any length of which nine digits count, and years 0000 to 9999.
/// Second 60, as a leap second is written, is the second after 59.
///
/// @param assumedUtc whether the text names no zone and UTC was taken
public record Timestamp(Instant instant, boolean assumedUtc) {

    /// Empty where the text is not such a time.
    public static Optional<Timestamp> parse(CharSequence text) {
        return new Reader(text).read();
    }

    /// Milliseconds since 1970, rounded towards the past.
    public long epochMilli() {
        return instant.toEpochMilli();
    }

    /// What is left below the millisecond, in nanoseconds: 0 to 999,999.
    public int nanosOfMilli() {
        return instant.getNano() % 1_000_000;
    }

    /// Walks the text once; every step says whether what stood there fitted. Written out by hand because each line of a log passes here.
    private static final class Reader {
        private static final int WRONG = -1;

        private final CharSequence text;
        private int at;

        Reader(CharSequence text) {
            this.text = text;
        }

        Optional<Timestamp> read() {
            int year = digits(4);
            if (!skip('-')) return Optional.empty();
            int month = digits(2);
            if (!skip('-')) return Optional.empty();
            int day = digits(2);
            if (!skip('T') && !skip(' ') && !skip('t')) return Optional.empty();
            int hour = digits(2);
            if (!skip(':')) return Optional.empty();
            int minute = digits(2);
            if (!skip(':')) return Optional.empty();
            int second = digits(2);
            if (year < 0 || month < 1 || month > 12 || day < 1 || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60
                    || day > LocalDate.of(year, month, 1).lengthOfMonth()) {
                return Optional.empty();
            }
            int nanos = fraction();
            boolean assumedUtc = at == text.length();
            int offset = assumedUtc ? 0 : offsetSeconds();
            if (nanos == WRONG || offset == Integer.MIN_VALUE || at != text.length()) {
                return Optional.empty();
            }
            long epochSecond = LocalDate.of(year, month, day).toEpochDay() * 86_400 + hour * 3_600L + minute * 60L + second - offset;
            return Optional.of(new Timestamp(Instant.ofEpochSecond(epochSecond, nanos), assumedUtc));
        }

        private boolean skip(char expected) {
            if (at < text.length() && text.charAt(at) == expected) {
                at++;
                return true;
            }
            return false;
        }

        private int digits(int count) {
            int value = 0;
            for (int end = at + count; at < end; at++) {
                if (at >= text.length() || text.charAt(at) < '0' || text.charAt(at) > '9') {
                    return WRONG;
                }
                value = value * 10 + text.charAt(at) - '0';
            }
            return value;
        }

        private int fraction() {
            if (!skip('.') && !skip(',')) {
                return 0;
            }
            int value = 0;
            int start = at;
            for (; at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9'; at++) {
                if (at - start < 9) {
                    value = value * 10 + text.charAt(at) - '0';
                }
            }
            for (int digit = at - start; digit < 9; digit++) {
                value *= 10;
            }
            return at == start ? WRONG : value;
        }

        private int offsetSeconds() {
            if (skip('Z') || skip('z')) {
                return 0;
            }
            int sign = skip('+') ? 1 : skip('-') ? -1 : 0;
            int hours = digits(2);
            int minutes = 0;
            if (at < text.length()) {
                skip(':');
                minutes = digits(2);
            }
            boolean right = sign != 0 && hours >= 0 && hours <= 18 && minutes >= 0 && minutes <= 59;
            return right ? sign * (hours * 3_600 + minutes * 60) : Integer.MIN_VALUE;
        }
    }
}
