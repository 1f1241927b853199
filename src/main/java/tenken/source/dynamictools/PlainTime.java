package tenken.source.dynamictools;

import java.time.LocalDate;
import java.time.YearMonth;

/// Reads a time as JavaScript writes it, `2026-01-05T00:30:00.123Z`, by arithmetic alone. Other forms are [tenken.time.Timestamp]'s.
final class PlainTime {
    private static final String FORM = "0000-00-00T00:00:00.000Z";
    private static final long DAY_MS = 86_400_000;

    private boolean read;
    private long epochMs;
    private int lastDate = -1;
    private long lastDayMs;

    void forget() {
        read = false;
    }

    boolean isRead() {
        return read;
    }

    /// Milliseconds since 1970.
    long epochMs() {
        return epochMs;
    }

    /// Whether the bytes are such a time of a year from 1970 on.
    boolean read(byte[] bytes, int from, int to) {
        if (!hasForm(bytes, from, to)) {
            return false;
        }
        int year = two(bytes, from) * 100 + two(bytes, from + 2);
        int month = two(bytes, from + 5);
        int day = two(bytes, from + 8);
        int hour = two(bytes, from + 11);
        int minute = two(bytes, from + 14);
        int second = two(bytes, from + 17);
        if (year < 1970 || month < 1 || month > 12 || day < 1 || day > 28 && day > YearMonth.of(year, month).lengthOfMonth()
                || hour > 23 || minute > 59 || second > 59) {
            return false;
        }
        int millis = (bytes[from + 20] - '0') * 100 + two(bytes, from + 21);
        epochMs = dayMs(year, month, day) + hour * 3_600_000L + minute * 60_000L + second * 1_000L + millis;
        read = true;
        return true;
    }

    /// Lines of one day stand together.
    private long dayMs(int year, int month, int day) {
        int date = year * 10_000 + month * 100 + day;
        if (date != lastDate) {
            lastDate = date;
            lastDayMs = LocalDate.of(year, month, day).toEpochDay() * DAY_MS;
        }
        return lastDayMs;
    }

    private static boolean hasForm(byte[] bytes, int from, int to) {
        if (to - from != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char form = FORM.charAt(i);
            byte is = bytes[from + i];
            if (form == '0' ? is < '0' || is > '9' : is != form) {
                return false;
            }
        }
        return true;
    }

    private static int two(byte[] bytes, int at) {
        return (bytes[at] - '0') * 10 + bytes[at + 1] - '0';
    }
}
