package tenken.source;

import java.io.IOException;
import tenken.event.LineSink;

/// How the lines of one of a system's logs are written.
public interface LineFormat {
    /// Reads the line that `line` stands on, to its end, and hands it to `sink`.
    void read(LineCursor line, LineSink sink) throws IOException;
}
