package tenken.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tenken.event.LogLine;

/// Between the values of the house and the columns of the tables.
final class Rows {
    private Rows() {}

    /// Sets a number, or NULL where it is 0: "none" is stored in no bytes at all.
    static void setOrNull(PreparedStatement statement, int parameter, int value) throws SQLException {
        if (value == 0) {
            statement.setNull(parameter, Types.INTEGER);
        } else {
            statement.setInt(parameter, value);
        }
    }

    static void setText(PreparedStatement statement, String text) throws SQLException {
        statement.setString(1, text);
    }

    static void setTarget(PreparedStatement statement, IndexWriter.Target target) throws SQLException {
        statement.setString(1, target.toolId());
        statement.setString(2, target.name());
    }

    static void setKind(PreparedStatement statement, LogLine.Kind kind) throws SQLException {
        statement.setString(1, kind.stream().name());
        statement.setString(2, kind.action().word());
        statement.setString(3, kind.sourceAction());
        statement.setString(4, kind.outcome().name());
        statement.setInt(5, kind.severity().number());
        statement.setString(6, String.valueOf(kind.dialect()));
    }

    static List<FileState> files(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(Sql.of("query/files")); ResultSet row = statement.executeQuery()) {
            var files = new ArrayList<FileState>();
            while (row.next()) {
                files.add(new FileState(
                        row.getInt(1), row.getString(2), row.getString(3), row.getBoolean(4), row.getString(5), row.getLong(6), row.getLong(7),
                        row.getLong(8), row.getLong(9), row.getLong(10), row.getLong(11), row.getLong(12), row.getLong(13), row.getLong(14),
                        row.getLong(15), Optional.ofNullable(row.getString(16))));
            }
            return List.copyOf(files);
        }
    }
}
