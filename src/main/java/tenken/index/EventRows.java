package tenken.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tenken.event.LogLine;

/// Writes rows of events, many with one statement, and gives each its number.
final class EventRows {
    /// Rows a statement: beyond, it grows no quicker.
    private static final int ROWS = 64;
    /// The values of a row, several in one number: handing a value to SQLite costs more than taking a number apart.
    private static final int PACKED = 6;
    private static final String PACKED_ROW = "(?1, ?%1$d, ?%2$d >> 40, (?%2$d >> 16) & 16777215, (?%2$d >> 1) & 32767, ?%3$d, "
            + "?%4$d >> 32, ?%4$d & 4294967295, ?%2$d & 1, ?%5$d, ?%6$d >> 24, ?%6$d & 16777215)";

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
        addMany = connection.prepareStatement(add.substring(0, add.indexOf("VALUES")) + "VALUES " + packedRows());
        addOdd = connection.prepareStatement(Sql.of("write/add-odd-event"));
        lastEvent = connection.prepareStatement(Sql.of("write/last-event"));
        last = lastBetween(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static String packedRows() {
        return IntStream.range(0, ROWS).mapToObj(row -> {
            int first = 2 + row * PACKED;
            return PACKED_ROW.formatted(first, first + 1, first + 2, first + 3, first + 4, first + 5);
        }).collect(Collectors.joining(", "));
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
        if (pending == ROWS && fit()) {
            writeMany();
        } else {
            for (int i = 0; i < pending; i++) {
                addOne.setInt(1, file);
                set(addOne, 2, rows[i]);
                addOne.executeUpdate();
            }
        }
        for (int i = 0; i < pending; i++) {
            addOddities(rows[i]);
        }
        pending = 0;
    }

    /// Whether the numbers of all rows are small enough to be packed, as those of all but monstrous logs are.
    private boolean fit() {
        for (Row row : rows) {
            Numbers numbers = row.numbers();
            if (numbers.kind() >= 1 << 23 || numbers.target() >= 1 << 24 || numbers.actor() >= 1 << 15
                    || row.line().length() >= 1 << 24 || row.line().offset() >= 1L << 39) {
                return false;
            }
        }
        return true;
    }

    private void writeMany() throws SQLException {
        addMany.setInt(1, file);
        for (int i = 0; i < ROWS; i++) {
            int at = 2 + i * PACKED;
            LogLine line = rows[i].line();
            Numbers numbers = rows[i].numbers();
            addMany.setLong(at, rows[i].id());
            addMany.setLong(at + 1, (long) numbers.kind() << 40 | (long) numbers.target() << 16 | (long) numbers.actor() << 1 | (numbers.failed() ? 1 : 0));
            setDuration(addMany, at + 2, line);
            addMany.setLong(at + 3, (long) numbers.message() << 32 | numbers.template());
            addMany.setLong(at + 4, line.line());
            addMany.setLong(at + 5, line.offset() << 24 | line.length());
        }
        addMany.executeUpdate();
    }

    private static void setDuration(PreparedStatement statement, int at, LogLine line) throws SQLException {
        if (line.durationMs().isPresent()) {
            statement.setDouble(at, line.durationMs().getAsDouble() + 0.0); // -0 becomes 0
        } else {
            statement.setNull(at, Types.REAL);
        }
    }

    private static void set(PreparedStatement statement, int at, Row row) throws SQLException {
        LogLine line = row.line();
        Numbers numbers = row.numbers();
        statement.setLong(at, row.id());
        statement.setInt(at + 1, numbers.kind());
        statement.setInt(at + 2, numbers.target());
        statement.setInt(at + 3, numbers.actor());
        setDuration(statement, at + 4, line);
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
