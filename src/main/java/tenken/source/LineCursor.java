package tenken.source;

import java.io.IOException;
import java.io.InputStream;

/// Walks a stream line by line and byte by byte, in memory that does not grow with the line.
///
/// A line ends at the byte LF and nowhere else; a CR before it belongs to the line. Lines that fit the buffer are handed
/// out of it in place; a longer one is refilled as it is read, so that a line of a gigabyte costs no more than a short one.
public final class LineCursor {
    private static final int BUFFER_BYTES = 1 << 20;

    private final InputStream in;
    private final byte[] buffer;
    private int position;
    private int limit;
    private int lineEnd;
    private boolean endKnown;
    private boolean terminated;
    private boolean exhausted;

    private long number;
    private long lineStart;
    private long bufferStart;

    /// @param offset of the stream's first byte in its file
    /// @param lines  that stand before it
    public LineCursor(InputStream in, long offset, long lines) {
        this(in, offset, lines, BUFFER_BYTES);
    }

    LineCursor(InputStream in, long offset, long lines, int bufferBytes) {
        this.in = in;
        this.buffer = new byte[bufferBytes];
        this.bufferStart = offset;
        this.number = lines;
    }

    /// Goes to the beginning of the next line; false at the end of the stream. The current line must have been read to its end.
    public boolean nextLine() throws IOException {
        if (position == limit && !refill()) {
            return false;
        }
        number++;
        lineStart = bufferStart + position;
        findEnd(position);
        if (!endKnown) {
            moveToFront();
            extend();
        }
        return true;
    }

    /// Counts on from `lines`: those read so far stood before them.
    void countFrom(long lines) {
        number = lines;
    }

    /// The next byte of the line, 0 to 255, or -1 at its end.
    public int read() throws IOException {
        if (position < lineEnd) {
            return buffer[position++] & 0xff;
        }
        return readBeyond();
    }

    /// The byte that [#read] would give, left in place.
    public int peek() throws IOException {
        int next = read();
        if (next >= 0) {
            position--;
        }
        return next;
    }

    /// Whether what is left of the line lies in memory: from [#position] to [#end] of [#bytes], as long as nothing else is asked of this.
    public boolean isWhole() {
        return endKnown;
    }

    public byte[] bytes() {
        return buffer;
    }

    public int position() {
        return position;
    }

    public int end() {
        return lineEnd;
    }

    /// Reads what is left of the line and the LF behind it. Afterwards [#length] and [#isTerminated] hold.
    public void finishLine() throws IOException {
        do {
            position = lineEnd;
        } while (readBeyond() >= 0);
        length = bufferStart + lineEnd - lineStart;
        if (terminated) {
            position = lineEnd + 1;
        }
    }

    private long length;

    /// Of the line read last, without its LF. Holds after [#finishLine].
    public long length() {
        return length;
    }

    /// Whether the line read last ended with LF; if not, it was the stream's last and its writer may not be done. Holds after [#finishLine].
    public boolean isTerminated() {
        return terminated;
    }

    /// Physical number of the line, from 1.
    public long number() {
        return number;
    }

    /// First byte of the line in its file.
    public long offset() {
        return lineStart;
    }

    /// Bytes read of the line so far.
    public long column() {
        return bufferStart + position - lineStart;
    }

    /// First byte of the file that no finished line covers.
    public long nextOffset() {
        return bufferStart + position;
    }

    private int readBeyond() throws IOException {
        if (endKnown || !refill()) {
            endKnown = true;
            return -1;
        }
        findEnd(0);
        return position < lineEnd ? buffer[position++] & 0xff : -1;
    }

    private void findEnd(int from) {
        lineEnd = ByteRuns.endOfLine(buffer, from, limit);
        terminated = lineEnd < limit;
        endKnown = terminated || exhausted;
    }

    /// Makes room behind the line's beginning, so that all but very long lines lie in the buffer whole.
    private void moveToFront() {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        bufferStart += position;
        limit -= position;
        lineEnd -= position;
        position = 0;
    }

    /// Reads on until the line's end is in the buffer, and no further: where the stream breaks off, the lines before the
    /// break have all been handed out.
    private void extend() throws IOException {
        while (!endKnown && limit < buffer.length) {
            int searched = limit;
            fill();
            findEnd(searched);
        }
    }

    private boolean refill() throws IOException {
        bufferStart += limit;
        position = 0;
        limit = 0;
        lineEnd = 0;
        while (limit == 0 && !exhausted) {
            fill();
        }
        return limit > 0;
    }

    private void fill() throws IOException {
        int count = in.read(buffer, limit, buffer.length - limit);
        if (count < 0) {
            exhausted = true;
        } else {
            limit += count;
        }
    }
}
