package tenken.index;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteLimits;

/// Answers an operator's own SQL over the views of `schema/views`, and lets nothing else happen.
///
/// The connection is told to refuse every write, may attach no other file, and stops a statement that outlasts its time;
/// [SqlTokens] bars before that what is no single question.
public final class SqlDesk implements AutoCloseable {
    /// Steps of SQLite's machine between two looks at the clock.
    private static final int STEPS_A_LOOK = 10_000;
    private static final int LONGEST_VALUE = 16 << 20;
    private static final int LONGEST_STATEMENT = 100_000;
    private static final int SHOWN_BYTES = 1_000;
    private static final Pattern SAID = Pattern.compile("\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)$", Pattern.DOTALL);
    private static final Pattern NEAR = Pattern.compile("(?:near|unrecognized token:) \"(.+)\"", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("no such (?:column|table|function): (\\S+)|ambiguous column name: (\\S+)");

    /// Why a statement was not run to its end.
    public static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        public enum Kind {
            EMPTY,
            NOT_A_QUESTION,
            MORE_THAN_ONE,
            BARRED,
            WRITES,
            WRONG,
            OUT_OF_TIME,
            CANCELLED
        }

        private final Kind kind;
        private final int position;

        /// @param position the character it is about, from 0; -1 where that is not known
        Refusal(Kind kind, int position, String said) {
            super(said);
            this.kind = kind;
            this.position = position;
        }

        public Kind kind() {
            return kind;
        }

        public int position() {
            return position;
        }

        /// The word it is about, or what SQLite says of it.
        public String said() {
            return String.valueOf(getMessage());
        }
    }

    /// Takes an answer.
    public interface Reader {
        void columns(List<String> names) throws IOException;

        /// @param row texts, whole numbers, decimals or null
        /// @return whether to go on
        boolean row(List<@Nullable Object> row) throws IOException;
    }

    private final Connection connection;

    SqlDesk(Connection connection) throws SQLException {
        this.connection = connection;
        Sql.script(connection, "schema/views");
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
        }
        var limits = connection.unwrap(SQLiteConnection.class);
        limits.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
        limits.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LONGEST_VALUE);
        limits.setLimit(SQLiteLimits.SQLITE_LIMIT_SQL_LENGTH, LONGEST_STATEMENT);
        limits.setLimit(SQLiteLimits.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1_000);
        limits.setLimit(SQLiteLimits.SQLITE_LIMIT_EXPR_DEPTH, 200);
    }

    /// Runs a statement and hands its rows on, one after another.
    ///
    /// @param timeMs    how long it may take; what the reader takes counts too
    /// @param cancelled asked now and then
    public void ask(String sql, long timeMs, BooleanSupplier cancelled, Reader reader) throws Refusal, IOException {
        SqlTokens.of(sql).check();
        long deadline = System.nanoTime() + timeMs * 1_000_000;
        try {
            ProgressHandler.setHandler(connection, STEPS_A_LOOK, new Watch(deadline, cancelled));
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                if (!statement.execute()) {
                    throw new Refusal(Refusal.Kind.WRITES, -1, "");
                }
                try (ResultSet rows = statement.getResultSet()) {
                    hand(rows, reader);
                }
            }
        } catch (SQLException e) {
            throw refusal(e, sql, cancelled);
        }
    }

    private static void hand(ResultSet rows, Reader reader) throws SQLException, IOException {
        ResultSetMetaData about = rows.getMetaData();
        var names = new ArrayList<String>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            names.add(about.getColumnLabel(i));
        }
        reader.columns(names);
        while (rows.next()) {
            var row = new @Nullable Object[names.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = value(rows.getObject(i + 1));
            }
            if (!reader.row(Arrays.asList(row))) {
                return;
            }
        }
    }

    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case Integer number -> number.longValue();
            case byte[] bytes -> "x'" + HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, SHOWN_BYTES)) + (bytes.length > SHOWN_BYTES ? "…'" : "'");
            case null, default -> value;
        };
    }

    private Refusal refusal(SQLException e, String sql, BooleanSupplier cancelled) throws IndexFailed {
        SQLiteErrorCode code = e instanceof SQLiteException known ? known.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
        String said = said(e);
        return switch (code) {
            case SQLITE_INTERRUPT -> new Refusal(cancelled.getAsBoolean() ? Refusal.Kind.CANCELLED : Refusal.Kind.OUT_OF_TIME, -1, said);
            case SQLITE_READONLY -> new Refusal(Refusal.Kind.WRITES, -1, said);
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_IOERR -> throw new IndexFailed(e);
            default -> new Refusal(Refusal.Kind.WRONG, position(sql, said), said);
        };
    }

    private static String said(SQLException e) {
        String message = String.valueOf(e.getMessage());
        Matcher matcher = SAID.matcher(message);
        return matcher.find() ? matcher.group(1) : message;
    }

    /// SQLite names the word it stumbled over. Where that word stands more than once, the first place counts at which the
    /// statement, cut off behind it, makes SQLite stumble over the same word: whatever stood before was understood.
    private int position(String sql, String said) {
        Matcher near = NEAR.matcher(said);
        Matcher named = NAMED.matcher(said);
        boolean stumbled = near.find();
        String word = stumbled ? near.group(1) : named.find() ? String.valueOf(named.group(1) != null ? named.group(1) : named.group(2)) : "";
        String last = stumbled ? word : word.substring(word.lastIndexOf('.') + 1);
        for (SqlTokens.Token token : SqlTokens.of(sql).tokens()) {
            if (!last.isEmpty() && (token.text().equals(last) || token.name().equalsIgnoreCase(last))
                    && (!stumbled || said.equals(saidOf(sql.substring(0, token.to()))))) {
                return token.from();
            }
        }
        return stumbled ? sql.indexOf(word) : -1;
    }

    private String saidOf(String sql) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return "";
        } catch (SQLException e) {
            return said(e);
        }
    }

    private static final class Watch extends ProgressHandler {
        private final long deadline;
        private final BooleanSupplier cancelled;

        Watch(long deadline, BooleanSupplier cancelled) {
            this.deadline = deadline;
            this.cancelled = cancelled;
        }

        @Override
        protected int progress() {
            return cancelled.getAsBoolean() || System.nanoTime() - deadline > 0 ? 1 : 0;
        }
    }

    @Override
    public void close() throws IndexFailed {
        IndexReader.asked(() -> {
            connection.close();
            return true;
        });
    }
}
