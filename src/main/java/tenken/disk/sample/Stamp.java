package tenken.disk.sample;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as programs in Python write them. Most leave out the zone; each method says which one is meant.
final class Stamp {
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final DateTimeFormatter LOGGING = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss,SSS", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private Stamp() {}

    /// `datetime.now().isoformat()` in the office.
    static String local(Instant at) {
        return at(at, Period.OFFICE, MICROSECONDS);
    }

    /// `datetime.utcnow().isoformat()`.
    static String utc(Instant at) {
        return at(at, ZoneOffset.UTC, MICROSECONDS);
    }

    /// `logging`'s own, with a comma, in the office.
    static String logging(Instant at) {
        return at(at, Period.OFFICE, LOGGING);
    }

    /// `20260105`, the day in UTC.
    static String utcDay(Instant at) {
        return at(at, ZoneOffset.UTC, DAY);
    }

    private static String at(Instant at, ZoneId zone, DateTimeFormatter format) {
        return format.format(at.atZone(zone));
    }
}
