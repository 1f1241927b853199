package tenken.source;

import java.nio.file.Path;
import tenken.event.EventFilter.Stream;

/// A log that was found in a workspace, as it stood when it was looked at.
///
/// @param path       relative to the workspace, with `/` between folders
/// @param compressed gzip
/// @param archived   closed history: nobody appends to it, and its last line needs no LF
/// @param identity   tells this file from another that takes its name later (the inode, where there is one)
public record LogFile(
        Path file, String path, Stream stream, boolean compressed, boolean archived, String identity, long bytes, long modifiedMs) {

    /// The modification time of a file of which only the beginning is meant.
    public static final long UNFINISHED = 0;

    /// The beginning of the file, as far as `offset`: no file that is looked at later is taken for it.
    public LogFile upTo(long offset) {
        return new LogFile(file, path, stream, compressed, archived, identity, offset, UNFINISHED);
    }
}
