package tenken.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tenken.event.Action;
import tenken.event.Event;
import tenken.event.Oddity;
import tenken.event.Origin;
import tenken.event.Outcome;
import tenken.event.Severity;

/// A row of `query/events-by-id` as an event.
final class EventRow {
    /// The one system so far whose logs are read; with a second one this becomes a column of `file`.
    static final String SYSTEM = "dynamic-tools";

    private EventRow() {}

    static Event event(ResultSet row) throws SQLException {
        double duration = row.getDouble(11);
        OptionalDouble durationMs = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(duration);
        return new Event(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)).plusNanos(row.getLong(3)),
                SYSTEM,
                new Action(row.getString(4)),
                row.getString(5),
                text(row.getString(6)),
                text(row.getString(7)),
                text(row.getString(8)),
                Outcome.valueOf(row.getString(9)),
                severity(row.getInt(10)),
                durationMs,
                text(row.getString(12)),
                text(row.getString(13)),
                new Origin(row.getString(14), row.getLong(15), row.getLong(16), row.getLong(17)),
                twins(row),
                Oddity.ofBits(row.getInt(18)));
    }

    private static List<Origin> twins(ResultSet row) throws SQLException {
        String path = row.getString(19);
        return path == null ? List.of() : List.of(new Origin(path, row.getLong(20), row.getLong(21), row.getLong(22)));
    }

    private static Severity severity(int number) {
        for (Severity severity : Severity.values()) {
            if (severity.number() == number) {
                return severity;
            }
        }
        return Severity.INFO;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
