package tenken.event;

/// Where a line stands.
///
/// @param path   the file, relative to the workspace, with `/` between folders
/// @param line   the physical line, from 1
/// @param offset the first byte of the line, from 0; in the unpacked content where the file is compressed
/// @param length bytes of the line without its line feed
public record Origin(String path, long line, long offset, long length) {
    /// `path:line`, as editors and operators write it.
    public String place() {
        return path + ":" + line;
    }
}
