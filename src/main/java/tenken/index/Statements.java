package tenken.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.OptionalLong;
import tenken.event.LogLine;
import tenken.event.RejectedLine;

/// The prepared statements of a refresh, one method each.
final class Statements {
    /// What is known of a line that an archive holds.
    record Held(long held, int file, long inFile) {}

    private final Connection connection;
    private final PreparedStatement addRejected;
    private final PreparedStatement addSecurity;
    private final PreparedStatement addLifecycle;
    private final PreparedStatement findTwin;
    private final PreparedStatement setTwin;
    private final PreparedStatement findArchived;
    private final PreparedStatement putArchived;
    private final PreparedStatement putReach;
    private final PreparedStatement addHour;
    private final PreparedStatement addDay;
    private final PreparedStatement addTotal;
    private final PreparedStatement putFile;

    Statements(Connection connection) throws SQLException {
        this.connection = connection;
        addRejected = prepare("add-rejected");
        addSecurity = prepare("add-security");
        addLifecycle = prepare("add-lifecycle");
        findTwin = prepare("find-twin");
        setTwin = prepare("set-twin");
        findArchived = prepare("find-archived");
        putArchived = prepare("put-archived");
        putReach = prepare("put-reach");
        addHour = prepare("add-hour");
        addDay = prepare("add-day");
        addTotal = prepare("add-total");
        putFile = prepare("put-file");
    }

    private PreparedStatement prepare(String name) throws SQLException {
        return connection.prepareStatement(Sql.of("write/" + name));
    }

    void addRejected(int file, RejectedLine line) throws SQLException {
        addRejected.setInt(1, file);
        addRejected.setLong(2, line.origin().line());
        addRejected.setLong(3, line.origin().offset());
        addRejected.setLong(4, line.origin().length());
        addRejected.setString(5, line.reason().name());
        addRejected.setLong(6, line.column());
        addRejected.executeUpdate();
    }

    void addSecurity(long event, LogLine line, EventRows.Numbers numbers) throws SQLException {
        addSecurity.setLong(1, event);
        addSecurity.setString(2, line.security().reason());
        addSecurity.setString(3, line.security().issues());
        addSecurity.setString(4, line.security().warning());
        addSecurity.setLong(5, line.atMs());
        addSecurity.setInt(6, numbers.kind());
        addSecurity.setInt(7, numbers.target());
        addSecurity.setInt(8, numbers.message());
        addSecurity.executeUpdate();
    }

    void addLifecycle(long event, LogLine line, EventRows.Numbers numbers) throws SQLException {
        addLifecycle.setLong(1, event);
        addLifecycle.setString(2, line.targetId());
        addLifecycle.setString(3, line.kind().action().word());
        addLifecycle.setLong(4, line.atMs());
        addLifecycle.setString(5, String.valueOf(line.kind().dialect()));
        addLifecycle.setInt(6, numbers.kind());
        addLifecycle.setInt(7, numbers.target());
        addLifecycle.executeUpdate();
    }

    OptionalLong findTwin(LogLine line) throws SQLException {
        findTwin.setString(1, line.targetId());
        findTwin.setString(2, line.kind().action().word());
        findTwin.setLong(3, line.atMs());
        findTwin.setString(4, String.valueOf(line.kind().dialect()));
        try (var row = findTwin.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        }
    }

    void setTwin(long event, int file, LogLine line) throws SQLException {
        setTwin.setLong(1, event);
        setTwin.setInt(2, file);
        setTwin.setLong(3, line.line());
        setTwin.setLong(4, line.offset());
        setTwin.setLong(5, line.length());
        setTwin.executeUpdate();
    }

    Held findArchived(long identity) throws SQLException {
        findArchived.setLong(1, identity);
        try (var row = findArchived.executeQuery()) {
            return row.next() ? new Held(row.getLong(1), row.getInt(2), row.getLong(3)) : new Held(0, 0, 0);
        }
    }

    void putArchived(long identity, Held known) throws SQLException {
        putArchived.setLong(1, identity);
        putArchived.setLong(2, known.held());
        putArchived.setInt(3, known.file());
        putArchived.setLong(4, known.inFile());
        putArchived.executeUpdate();
    }

    void putReach(long archivedMs) throws SQLException {
        putReach.setLong(1, archivedMs);
        putReach.executeUpdate();
    }

    void addHour(long hour, int kind, long n) throws SQLException {
        addHour.setLong(1, hour);
        addHour.setInt(2, kind);
        addHour.setLong(3, n);
        addHour.executeUpdate();
    }

    void addDay(long day, int target, int kind, long n, long timed, double sumMs) throws SQLException {
        addDay.setLong(1, day);
        addDay.setInt(2, target);
        addDay.setInt(3, kind);
        addDay.setLong(4, n);
        addDay.setLong(5, timed);
        addDay.setDouble(6, sumMs);
        addDay.executeUpdate();
    }

    void addTotal(int target, int kind, long n, long timed, double sumMs, long lastMs) throws SQLException {
        addTotal.setInt(1, target);
        addTotal.setInt(2, kind);
        addTotal.setLong(3, n);
        addTotal.setLong(4, timed);
        addTotal.setDouble(5, sumMs);
        addTotal.setLong(6, lastMs);
        addTotal.executeUpdate();
    }

    void putFile(FileState state) throws SQLException {
        putFile.setInt(1, state.id());
        putFile.setString(2, state.path());
        putFile.setString(3, state.stream());
        putFile.setBoolean(4, state.archived());
        putFile.setString(5, state.identity());
        putFile.setLong(6, state.bytes());
        putFile.setLong(7, state.modifiedMs());
        putFile.setLong(8, state.offset());
        putFile.setLong(9, state.head());
        putFile.setLong(10, state.tail());
        putFile.setLong(11, state.lines());
        putFile.setLong(12, state.blank());
        putFile.setLong(13, state.events());
        putFile.setLong(14, state.rejected());
        putFile.setLong(15, state.copies());
        if (state.damage().isPresent()) {
            putFile.setString(16, state.damage().get());
        } else {
            putFile.setNull(16, Types.VARCHAR);
        }
        putFile.executeUpdate();
    }
}
