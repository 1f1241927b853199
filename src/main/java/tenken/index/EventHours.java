package tenken.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import tenken.event.EventFilter;

/// How many events of a filter each hour holds, from the roll-up: tells how many there are and in which hour the
/// thousandth stands, without counting to it.
public final class EventHours {
    private static final long HOUR_MS = 3_600_000;
    private static final long FIRST_HOUR = Math.floorDiv(EventKey.atMs(EventKey.first(Long.MIN_VALUE)), HOUR_MS);
    private static final long LAST_HOUR = Math.floorDiv(EventKey.atMs(EventKey.first(Long.MAX_VALUE)), HOUR_MS);

    private long[] firsts = new long[64];
    /// How many stand before each of the hours.
    private long[] before = new long[64];
    private int hours;
    private long total;
    private long held;

    private EventHours() {}

    static EventHours read(Connection connection, IndexReader reader, EventFilter filter, List<KindRow> kinds) throws SQLException {
        long from = EventKey.from(filter);
        long to = EventKey.to(filter);
        var hours = new EventHours();
        try (PreparedStatement statement = spread(connection, filter, kinds); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                long hour = Math.clamp(row.getLong(1), FIRST_HOUR, LAST_HOUR);
                long first = hour == FIRST_HOUR ? Long.MIN_VALUE : EventKey.first(hour * HOUR_MS);
                long end = hour == LAST_HOUR ? Long.MAX_VALUE : EventKey.first((hour + 1) * HOUR_MS);
                if (first >= from && end <= to) {
                    hours.add(first, row.getLong(2), row.getLong(3));
                } else if (first < to && end > from && row.getLong(2) > 0) {
                    hours.add(Math.max(first, from), reader.count(filter, Math.max(first, from), Math.min(end, to)), row.getLong(3));
                }
            }
        }
        return hours;
    }

    /// How many events the hours of a filter's period hold, whatever else it asks.
    static long held(Connection connection, EventFilter filter) throws SQLException {
        try (PreparedStatement statement = spread(connection, filter, List.of()); ResultSet row = statement.executeQuery()) {
            long held = 0;
            while (row.next()) {
                held += row.getLong(3);
            }
            return held;
        }
    }

    private static PreparedStatement spread(Connection connection, EventFilter filter, List<KindRow> kinds) throws SQLException {
        long from = EventKey.from(filter);
        long to = EventKey.to(filter);
        PreparedStatement statement = connection.prepareStatement(Sql.of("query/event-hours"));
        statement.setLong(1, from == Long.MIN_VALUE ? Long.MIN_VALUE : hour(from));
        statement.setLong(2, to == Long.MAX_VALUE ? Long.MAX_VALUE : hour(to));
        statement.setString(3, FilterStatement.numbers(kinds));
        return statement;
    }

    private static long hour(long key) {
        return Math.floorDiv(EventKey.atMs(key), HOUR_MS);
    }

    private void add(long first, long count, long all) {
        held += all;
        if (count == 0) {
            return;
        }
        if (hours == firsts.length) {
            firsts = Arrays.copyOf(firsts, hours * 2);
            before = Arrays.copyOf(before, hours * 2);
        }
        if (hours == 0 || firsts[hours - 1] != first) {
            firsts[hours] = first;
            before[hours++] = total;
        }
        total += count;
    }

    public long total() {
        return total;
    }

    /// How many events of any kind the same hours hold.
    public long held() {
        return held;
    }

    /// The events in a stretch of rows, the oldest event being row 0.
    public long[] ids(IndexReader reader, EventFilter filter, long row, int count) throws IndexFailed {
        if (count <= 0 || row >= total) {
            return new long[0];
        }
        int found = Arrays.binarySearch(before, 0, hours, row);
        int hour = found >= 0 ? found : -found - 2;
        return reader.ids(filter, false, firsts[hour], Long.MAX_VALUE, count, row - before[hour]);
    }

    /// How many of the events stand before a number.
    public long rowOf(IndexReader reader, EventFilter filter, long id) throws IndexFailed {
        int found = Arrays.binarySearch(firsts, 0, hours, id);
        int hour = found >= 0 ? found : -found - 2;
        return hour < 0 ? 0 : before[hour] + IndexReader.asked(() -> reader.count(filter, firsts[hour], id));
    }
}
