package tenken.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.sqlite.ProgressHandler;
import tenken.event.EventFilter;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Progress;

/// Goes once through events, or through a roll-up of them, and hands each row to whoever counts.
///
/// Counting in memory by a dictionary's numbers is several times quicker than to have SQLite sort ten million rows into
/// groups, it can be cancelled at any row, and one pass serves every count of the same filter.
final class Pass implements AutoCloseable {
    static final int AT = 1;
    static final int KIND = 2;
    static final int TARGET = 3;
    static final int ACTOR = 4;
    static final int MESSAGE = 5;
    static final int TEMPLATE = 6;
    static final int FILE = 7;

    private static final int ROWS_A_LOOK = 16_384;
    private static final int STEPS_A_LOOK = 200_000;
    private static final int FOUND_AT_ONCE = 5_000;

    /// Takes the rows of events one after another; the columns are those named above.
    interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final List<KindRow> kinds;
    private final Progress progress;
    private final CancelToken cancel;
    private final long expected;
    private long done;

    /// @param expected rows in all, for the progress; 0 where nobody knows
    Pass(Connection connection, List<KindRow> kinds, long expected, Progress progress, CancelToken cancel) throws SQLException {
        this.connection = connection;
        this.kinds = kinds;
        this.expected = expected;
        this.progress = progress;
        this.cancel = cancel;
        ProgressHandler.setHandler(connection, STEPS_A_LOOK, new ProgressHandler() {
            @Override
            protected int progress() {
                return cancel.isCancelled() ? 1 : 0;
            }
        });
    }

    /// The events a filter finds, conditions about lines left out.
    void events(EventFilter filter, Row each) throws SQLException, Problem {
        try (PreparedStatement statement = new FilterStatement(connection, filter, kinds).prepare("query/pass-events")) {
            rows(statement, each);
        }
    }

    /// The events of these numbers.
    void found(FoundEvents events, Row each) throws SQLException, Problem {
        try (PreparedStatement statement = connection.prepareStatement(Sql.of("query/pass-found"))) {
            long[] ids = events.ids(0, FOUND_AT_ONCE);
            for (long row = 0; ids.length > 0; ids = events.ids(row, FOUND_AT_ONCE)) {
                statement.setString(1, Arrays.toString(ids));
                rows(statement, each);
                row += ids.length;
            }
        }
    }

    /// A roll-up; its columns are its own.
    ///
    /// @param from inclusive
    /// @param to   exclusive
    void rollUp(String name, long from, long to, Row each) throws SQLException, Problem {
        try (PreparedStatement statement = connection.prepareStatement(Sql.of(name))) {
            if (statement.getParameterMetaData().getParameterCount() > 0) {
                statement.setLong(1, from);
                statement.setLong(2, to);
            }
            rows(statement, each);
        }
    }

    private void rows(PreparedStatement statement, Row each) throws SQLException, Problem {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                if (++done % ROWS_A_LOOK == 0) {
                    cancel.check();
                    progress.report(done, Math.max(done, expected), "");
                }
                each.take(row);
            }
        } catch (SQLException e) {
            cancel.check(); // it was interrupted because somebody has asked
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        ProgressHandler.clearHandler(connection);
    }
}
