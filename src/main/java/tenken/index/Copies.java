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
    private long reachMs;
    private boolean reachedFurther;

    /// @param reachMs the newest line of an archive, in milliseconds since 1970; what is newer need not be looked up
    Copies(Statements statements, long reachMs) {
        this.statements = statements;
        this.reachMs = reachMs;
    }

    /// The index was cleared: until an archive is read, no line can be a copy.
    void forget() {
        reachMs = Long.MIN_VALUE;
        reachedFurther = false;
    }

    void write() throws SQLException {
        if (reachedFurther) {
            statements.putReach(reachMs);
            reachedFurther = false;
        }
    }

    boolean isCopy(LogLine line, int file, boolean archived) throws SQLException {
        if (archived && line.atMs() > reachMs) {
            reachMs = line.atMs();
            reachedFurther = true;
        }
        if (line.atMs() > reachMs) {
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
