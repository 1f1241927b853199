package tenken.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Finds its way among the events of one millisecond.
///
/// A file's events of one millisecond have rising numbers in the order of their lines. A log whose lines all tell the
/// same time is so searched by halves, and not from its first event on for each of its blocks.
final class SameMillisecond implements AutoCloseable {
    private static final long FEW = 256;

    private static final long MANY = 4_096;

    private final PreparedStatement statement;
    private final PreparedStatement any;

    SameMillisecond(Connection connection) throws SQLException {
        statement = connection.prepareStatement(Sql.of("query/event-behind"));
        any = connection.prepareStatement(Sql.of("query/event-any"));
    }

    /// Whether one of two milliseconds holds very many events.
    boolean isCrowded(long earliest, long latest) throws SQLException {
        return holdsMany(earliest) || earliest != latest && holdsMany(latest);
    }

    private boolean holdsMany(long atMs) throws SQLException {
        any.setLong(1, EventKey.first(atMs) + MANY);
        any.setLong(2, EventKey.after(atMs));
        try (ResultSet row = any.executeQuery()) {
            return row.next();
        }
    }

    /// A number close before the first of the file's events whose line begins at `offset` or behind it.
    ///
    /// @param from the first number of a millisecond
    /// @param to   the first number behind it
    long before(int file, long from, long to, long offset) throws SQLException {
        long low = from;
        long high = to;
        statement.setInt(3, file);
        while (high - low > FEW) {
            long middle = low + (high - low) / 2;
            statement.setLong(1, middle);
            statement.setLong(2, high);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || row.getLong(2) >= offset) {
                    high = middle;
                } else {
                    low = row.getLong(1) + 1;
                }
            }
        }
        return low;
    }

    /// A number close behind the last of the file's events whose line begins before `offset`.
    long behind(int file, long from, long to, long offset) throws SQLException {
        long before = before(file, from, to, offset);
        return to - before <= FEW ? to : before + FEW;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
        any.close();
    }
}
