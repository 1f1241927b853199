package tenken.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import tenken.event.LogLine;

/// Writes rows of events, many with one statement, and gives each its number.
final class EventRows {
    /// Rows a statement: beyond, it grows no quicker.
    private static final int ROWS = 64;
    private static final int COLUMNS = 11;
    private static final String ROW = ", (?1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /// What the dictionaries say of a line.
    record Numbers(int kind, int target, int actor, int message, int template, boolean failed) {}

    private final PreparedStatement addOne;
    private final PreparedStatement addMany;
    private final PreparedStatement addOdd;
    private final PreparedStatement lastEvent;
    private final Row[] rows = new Row[ROWS];
    private int pending;
    private int file;
    private long last;

    private record Row(long id, LogLine line, Numbers numbers) {}

    EventRows(Connection connection) throws SQLException {
        String add = Sql.of("write/add-event").strip();
        addOne = connection.prepareStatement(add);
        addMany = connection.prepareStatement(add + ROW.repeat(ROWS - 1));
        addOdd = connection.prepareStatement(Sql.of("write/add-odd-event"));
        lastEvent = connection.prepareStatement(Sql.of("write/last-event"));
        last = lastBetween(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /// The table was emptied.
    void forget() {
        pending = 0;
        last = -Long.MAX_VALUE;
    }

    /// Whether the table is empty.
    boolean areNone() {
        return last == -Long.MAX_VALUE;
    }

    /// What follows stands in this file.
    void begin(int number) throws SQLException {
        flush();
        file = number;
    }

    /// Gives the next event of this time its number.
    long next(long atMs) throws SQLException {
        long first = EventKey.first(atMs);
        if (first > last) {
            last = first;
            return last;
        } else if (EventKey.atMs(first) == EventKey.atMs(last)) {
            return ++last;
        }
        long before = lastBetween(first, first + EventKey.TURNS);
        for (int i = 0; i < pending; i++) {
            before = EventKey.atMs(rows[i].id()) == EventKey.atMs(first) ? Math.max(before, rows[i].id()) : before;
        }
        return Math.max(first, before + 1);
    }

    private long lastBetween(long from, long to) throws SQLException {
        lastEvent.setLong(1, from);
        lastEvent.setLong(2, to);
        try (var row = lastEvent.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    void add(long id, LogLine line, Numbers numbers) throws SQLException {
        rows[pending++] = new Row(id, line, numbers);
        if (pending == ROWS) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (pending == ROWS) {
            write(addMany, 0, ROWS);
        } else {
            for (int i = 0; i < pending; i++) {
                write(addOne, i, i + 1);
            }
        }
        for (int i = 0; i < pending; i++) {
            addOddities(rows[i]);
        }
        pending = 0;
    }

    private void write(PreparedStatement statement, int from, int to) throws SQLException {
        statement.setInt(1, file);
        int at = 2;
        for (int i = from; i < to; i++) {
            set(statement, at, rows[i]);
            at += COLUMNS;
        }
        statement.executeUpdate();
    }

    private static void set(PreparedStatement statement, int at, Row row) throws SQLException {
        LogLine line = row.line();
        Numbers numbers = row.numbers();
        statement.setLong(at, row.id());
        statement.setInt(at + 1, numbers.kind());
        statement.setInt(at + 2, numbers.target());
        statement.setInt(at + 3, numbers.actor());
        if (line.durationMs().isPresent()) {
            statement.setDouble(at + 4, line.durationMs().getAsDouble() + 0.0); // -0 becomes 0
        } else {
            statement.setNull(at + 4, Types.REAL);
        }
        statement.setInt(at + 5, numbers.message());
        statement.setInt(at + 6, numbers.template());
        statement.setInt(at + 7, numbers.failed() ? 1 : 0);
        statement.setLong(at + 8, line.line());
        statement.setLong(at + 9, line.offset());
        statement.setLong(at + 10, line.length());
    }

    private void addOddities(Row row) throws SQLException {
        LogLine line = row.line();
        boolean beyond = EventKey.atMs(row.id()) != line.atMs();
        if (beyond || line.nanos() != 0 || line.oddities() != 0) {
            addOdd.setLong(1, row.id());
            if (beyond) {
                addOdd.setLong(2, line.atMs());
            } else {
                addOdd.setNull(2, Types.INTEGER);
            }
            Rows.setOrNull(addOdd, 3, line.nanos());
            Rows.setOrNull(addOdd, 4, line.oddities());
            addOdd.executeUpdate();
        }
    }
}
