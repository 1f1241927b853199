package tenken.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import tenken.event.EventFilter;

/// Tells which of some lines are events that a filter finds.
///
/// An event's number is its time, so a line's own time leads to it; it is the event where file, place and length are the
/// same. A line that could not be read, a copy and a second line of one event lead to none. Lines close to each other in
/// the file, which are mostly close in time too, are looked up together.
public final class EventLines implements AutoCloseable {
    /// Lines of a file, in the order of their places.
    public interface Places {
        /// The length of a line of which only the beginning is known.
        long UNKNOWN_LENGTH = -1;
        /// The time of a line that says none.
        long NO_TIME = Long.MIN_VALUE;

        int count();

        /// In milliseconds since 1970.
        long atMs(int line);

        long offset(int line);

        long length(int line);
    }

    /// Up to here it is quicker to read the events between two lines than to look for the second one.
    private static final long NEAR_BYTES = 4_096;
    private static final long NEAR_MS = 600_000;

    private final PreparedStatement statement;
    private final SameMillisecond sameMillisecond;
    private final SaidMessages messages;
    private final boolean nothing;
    private boolean isCrowded;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;
    private final long from;
    private final long to;
    private int file;
    private long[] found = new long[64];
    private int count;

    EventLines(Connection connection, List<KindRow> kinds, EventFilter filter) throws SQLException {
        // The statement is put so often that the messages had better be looked through once and for all.
        this.messages = SaidMessages.of(connection, filter);
        var filtered = new FilterStatement(connection, filter.without(SaidMessages::decides), kinds);
        this.statement = filtered.prepare("query/event-lines");
        this.sameMillisecond = new SameMillisecond(connection);
        this.nothing = filtered.kinds().isEmpty();
        this.from = EventKey.from(filter);
        this.to = EventKey.to(filter);
    }

    /// The numbers of the events among the lines, in no order.
    public long[] events(int file, Places lines) throws IndexFailed {
        return IndexReader.asked(() -> {
            count = 0;
            this.file = file;
            statement.setInt(3, file);
            for (int first = 0; first < lines.count() && !nothing; ) {
                first = lookUp(lines, first);
            }
            return Arrays.copyOf(found, count);
        });
    }

    /// @return the first line that was not looked up
    private int lookUp(Places lines, int first) throws SQLException {
        if (lines.atMs(first) == Places.NO_TIME) {
            return first + 1;
        }
        int end = endOfRun(lines, first);
        long begin = Math.max(from, EventKey.first(earliest));
        long behind = Math.min(to, EventKey.after(latest));
        if (isCrowded && begin < behind) {
            begin = sameMillisecond.before(file, begin, EventKey.after(earliest), lines.offset(first));
            behind = Math.min(behind, sameMillisecond.behind(file, EventKey.first(latest), EventKey.after(latest), lines.offset(end - 1) + 1));
        }
        if (begin < behind) {
            statement.setLong(1, begin);
            statement.setLong(2, behind);
            match(lines, first, end);
        }
        return end;
    }

    /// Takes as many lines together as stand close to each other, and notes from when to when they are.
    private int endOfRun(Places lines, int first) throws SQLException {
        long before = earliest;
        long after = latest;
        earliest = lines.atMs(first);
        latest = earliest;
        int end = first + 1;
        while (end < lines.count() && lines.offset(end) - lines.offset(end - 1) <= NEAR_BYTES && lines.atMs(end) != Places.NO_TIME) {
            long earlier = Math.min(earliest, lines.atMs(end));
            long later = Math.max(latest, lines.atMs(end));
            if (later - earlier > NEAR_MS) {
                break;
            }
            earliest = earlier;
            latest = later;
            end++;
        }
        // Where the run before was of the same time, that may be the time of very many.
        isCrowded |= earliest <= after && latest >= before && sameMillisecond.isCrowded(earliest, latest);
        return end;
    }

    private void match(Places lines, int first, int end) throws SQLException {
        int missing = end - first;
        try (ResultSet row = statement.executeQuery()) {
            while (missing > 0 && row.next()) {
                int line = messages.include(row.getInt(4)) ? lineAt(lines, first, end, row.getLong(2)) : -1;
                if (line >= 0 && (lines.length(line) == row.getLong(3) || lines.length(line) == Places.UNKNOWN_LENGTH)) {
                    add(row.getLong(1));
                    missing--;
                }
            }
        }
    }

    private static int lineAt(Places lines, int first, int end, long offset) {
        int low = first;
        int high = end - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (lines.offset(middle) < offset) {
                low = middle + 1;
            } else if (lines.offset(middle) > offset) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    private void add(long id) {
        if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = id;
    }

    @Override
    public void close() throws IndexFailed {
        IndexReader.asked(() -> {
            statement.close();
            sameMillisecond.close();
            return true;
        });
    }
}
