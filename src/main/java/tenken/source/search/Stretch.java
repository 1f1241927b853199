package tenken.source.search;

import tenken.source.LogFile;

/// A stretch of a log to be searched. It begins where a line begins, and ends where one ends or the log does.
///
/// @param from the first byte, in the unpacked content
/// @param to   the first byte behind it
public record Stretch(LogFile log, long from, long to) {
    public long length() {
        return Math.max(0, to - from);
    }
}
