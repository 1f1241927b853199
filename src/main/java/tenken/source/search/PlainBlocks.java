package tenken.source.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// The blocks of a log that is not compressed: each is read by the thread that searches it.
final class PlainBlocks implements LogBlocks {
    private static final int MORE_BYTES = 1 << 14;

    private final Stretch stretch;
    private final boolean backwards;
    private final BlockSearches searches;
    private final FileChannel channel;
    private final long count;
    private long next;

    PlainBlocks(Stretch stretch, boolean backwards, BlockSearches searches) throws IOException {
        this.stretch = stretch;
        this.backwards = backwards;
        this.searches = searches;
        this.count = Math.ceilDiv(stretch.length(), BLOCK_BYTES);
        this.channel = FileChannel.open(stretch.log().file(), StandardOpenOption.READ);
    }

    @Override
    public @Nullable Callable<LogSearch.Found> next() {
        if (next == count) {
            return null;
        }
        long number = backwards ? count - 1 - next : next;
        next++;
        long from = stretch.from() + number * BLOCK_BYTES;
        long to = Math.min(stretch.to(), from + BLOCK_BYTES);
        return () -> searches.search(buffer -> read(buffer, from, to), to - from);
    }

    /// Reads the lines that begin in [from, to), and the byte before, which tells whether one begins there.
    private Block read(BlockSearches.Buffer buffer, long from, long to) throws IOException {
        long start = from == stretch.from() ? from : from - 1;
        int end = (int) (to - start);
        int length = fill(buffer, 0, start, end + MORE_BYTES);
        int begin = start == from ? 0 : lineFeed(buffer.bytes, 0, length) + 1;
        int searched = Math.max(begin, end - 1);
        // The last line that begins here may go on for long.
        while (length >= end && begin < end && length - end <= Block.LONGEST && lineFeed(buffer.bytes, searched, length) == length) {
            searched = length;
            int more = fill(buffer, length, start, length + MORE_BYTES * 4);
            if (more == length) {
                break;
            }
            length = more;
        }
        boolean closed = stretch.log().archived() && start + length == stretch.to();
        return new Block(buffer.bytes, length, begin, end, start, closed);
    }

    private static int lineFeed(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\n') {
                return at;
            }
        }
        return to;
    }

    /// Reads on until `wanted` bytes are held or the stretch or its file ends.
    ///
    /// @return how many are held
    private int fill(BlockSearches.Buffer buffer, int held, long start, int wanted) throws IOException {
        int most = (int) Math.min(wanted, stretch.to() - start);
        if (buffer.bytes.length < most) {
            buffer.bytes = Arrays.copyOf(buffer.bytes, Math.max(most, buffer.bytes.length * 2));
        }
        var into = ByteBuffer.wrap(buffer.bytes, held, most - held);
        while (into.hasRemaining() && channel.read(into, start + into.position()) >= 0) {
            // until it is full or the file ends
        }
        return into.position();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
