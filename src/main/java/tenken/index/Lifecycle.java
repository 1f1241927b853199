package tenken.index;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import tenken.event.LogLine;

/// Makes one event of the two lines that tell of one creation or deletion.
///
/// The library and the command each write a line, in the same millisecond as a rule. Two lines of the same tool and act
/// in different dialects no more than a second apart are one event: the first is the event, the second its twin.
final class Lifecycle {
    private static final long APART_MS = 1_000;
    private static final int MOST = 100_000;

    private final Statements statements;
    /// When each act was last told of, where that is known of all there are: most need not be looked up then.
    private final Map<String, Long> lastMs = new HashMap<>();
    private boolean knowsAll;

    /// @param isEmpty whether the index knows of no act yet
    Lifecycle(Statements statements, boolean isEmpty) {
        this.statements = statements;
        this.knowsAll = isEmpty;
    }

    /// The table was emptied.
    void forget() {
        lastMs.clear();
        knowsAll = true;
    }

    /// Whether the line tells of an event that is already there; if so it has been noted as its second line.
    boolean isTwin(LogLine line, int file) throws SQLException {
        if (knowsAll && line.atMs() - APART_MS > lastMs.getOrDefault(key(line), Long.MIN_VALUE + APART_MS)) {
            return false;
        }
        OptionalLong first = statements.findTwin(line);
        if (first.isEmpty()) {
            return false;
        }
        statements.setTwin(first.getAsLong(), file, line);
        return true;
    }

    void add(long event, LogLine line, EventRows.Numbers numbers) throws SQLException {
        statements.addLifecycle(event, line, numbers);
        lastMs.merge(key(line), line.atMs(), Math::max);
        knowsAll &= lastMs.size() < MOST;
        if (!knowsAll) {
            lastMs.clear();
        }
    }

    private static String key(LogLine line) {
        return line.kind().action().word() + ' ' + line.targetId();
    }
}
