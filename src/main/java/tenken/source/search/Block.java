package tenken.source.search;

import java.nio.charset.StandardCharsets;

/// A stretch of a log in memory: the lines that begin in it.
///
/// Lines are handed out whole, except that of one longer than [#LONGEST] only the beginning is looked at.
final class Block {
    /// Bytes of a line that are searched.
    static final int LONGEST = 1 << 20;

    private final byte[] bytes;
    private final int length;
    private final int begin;
    private final int end;
    private final long offset;
    private final boolean closed;
    private final String text;

    /// @param length of what is held in `bytes`
    /// @param begin  where the first line begins
    /// @param end    lines that begin here or later belong to the next block
    /// @param offset of the first of the bytes in its log
    /// @param closed whether the log ends with the bytes, so that the last line needs no LF
    Block(byte[] bytes, int length, int begin, int end, long offset, boolean closed) {
        this.bytes = bytes;
        this.length = length;
        this.begin = begin;
        this.end = Math.min(end, length);
        this.offset = offset;
        this.closed = closed;
        // One char a byte: the JDK searches such a text with the processor's widest instructions.
        this.text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    byte[] bytes() {
        return bytes;
    }

    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    /// The bytes as letters of ISO 8859-1.
    String text() {
        return text;
    }

    /// Where in the log a byte of the block stands.
    long offset(int at) {
        return offset + at;
    }

    /// Where the line begins that `at` stands in, not before `from`.
    int lineStart(int at, int from) {
        int start = at;
        while (start > from && bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    /// The LF that ends a line, or the end of what is held.
    int lineEnd(int from) {
        int found = text.indexOf('\n', from);
        return found < 0 ? length : found;
    }

    /// Whether the line that ends here is known to end here: what a writer is still at, or a file that was cut has lost, is no line.
    boolean isWhole(int lineStart, int lineEnd) {
        return lineEnd < length || closed || lineEnd - lineStart > LONGEST;
    }
}
