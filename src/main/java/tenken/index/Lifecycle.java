package tenken.index;

import java.sql.SQLException;
import java.util.OptionalLong;
import tenken.event.LogLine;

/// Makes one event of the two lines that tell of one creation or deletion.
///
/// The library and the command each write a line, in the same millisecond as a rule. Two lines of the same tool and act
/// in different dialects no more than a second apart are one event: the first is the event, the second its twin.
final class Lifecycle {
    private final Statements statements;

    Lifecycle(Statements statements) {
        this.statements = statements;
    }

    /// Whether the line tells of an event that is already there; if so it has been noted as its second line.
    boolean isTwin(LogLine line, int file) throws SQLException {
        OptionalLong first = statements.findTwin(line);
        if (first.isEmpty()) {
            return false;
        }
        statements.setTwin(first.getAsLong(), file, line);
        return true;
    }

    void add(long event, LogLine line) throws SQLException {
        statements.addLifecycle(event, line);
    }
}
