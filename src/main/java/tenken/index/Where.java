package tenken.index;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Further conditions of a statement, each with the parameters it brings. Their text is never anything but Tenken's own.
final class Where {
    /// Parameters below this number are the statement's own.
    private static final int FIRST = 10;
    private static final String PLACE = "--+";

    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /// @param part with a `?` for each value
    Where and(String part, Object... more) {
        var numbered = new StringBuilder();
        int next = 0;
        for (char c : part.toCharArray()) {
            numbered.append(c);
            if (c == '?') {
                numbered.append(FIRST + values.size());
                values.add(more[next++]);
            }
        }
        parts.add(numbered.toString());
        return this;
    }

    /// The statement with the conditions where it has a place for them.
    String in(String sql) {
        return sql.replace(PLACE, parts.stream().map(part -> "\n  AND " + part).collect(Collectors.joining()));
    }

    void setOn(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(FIRST + i, values.get(i));
        }
    }
}
