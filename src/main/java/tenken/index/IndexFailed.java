package tenken.index;

import java.io.IOException;
import java.sql.SQLException;

/// SQLite could not do it: the disk is full, the file is damaged or has gone.
public final class IndexFailed extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int SQLITE_CORRUPT = 11;
    private static final int SQLITE_NOTADB = 26;

    private final boolean damaged;

    IndexFailed(SQLException cause) {
        super(cause.getMessage(), cause);
        int code = cause.getErrorCode() & 0xff;
        this.damaged = code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
    }

    /// Whether the file is no sound database any more, so that it has to be made anew.
    public boolean isDamaged() {
        return damaged;
    }
}
