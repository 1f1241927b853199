package tenken.index;

import java.sql.SQLException;
import tenken.event.LogLine;
import tenken.index.Statements.Held;

/// Knows a line again that another file holds too, as when a log was archived and not yet cut.
///
/// Archives are read first; each of their lines is noted by its identity. A line that stands n times in one file and
/// m times in another stands for max(n, m) events, so that two equal lines of one log remain two.
final class Copies {
    private final Statements statements;
    private boolean anyArchived = true;

    Copies(Statements statements) {
        this.statements = statements;
    }

    /// The index was cleared: until an archive is read, no line can be a copy.
    void forget() {
        anyArchived = false;
    }

    boolean isCopy(LogLine line, int file, boolean archived) throws SQLException {
        anyArchived |= archived;
        if (!anyArchived) {
            return false;
        }
        Held known = statements.findArchived(line.identity());
        if (!archived && known.held() == 0) {
            return false;
        }
        long inFile = known.file() == file ? known.inFile() + 1 : 1;
        statements.putArchived(line.identity(), new Held(Math.max(known.held(), inFile), file, inFile));
        return inFile <= known.held();
    }
}
