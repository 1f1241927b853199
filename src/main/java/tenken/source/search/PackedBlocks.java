package tenken.source.search;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tenken.source.LogReading;

/// The blocks of a compressed log: unpacked by whoever asks for them, one after another, and searched by others.
final class PackedBlocks implements LogBlocks {
    private final Stretch stretch;
    private final BlockSearches searches;
    private final InputStream in;
    private byte[] carried = {};
    private long offset;
    private boolean withinLongLine;
    private boolean ended;

    PackedBlocks(Stretch stretch, BlockSearches searches) throws IOException {
        this.stretch = stretch;
        this.searches = searches;
        this.offset = stretch.from();
        this.in = LogReading.open(stretch.log(), stretch.from());
    }

    @Override
    public @Nullable Callable<LogSearch.Found> next() throws IOException {
        while (!ended) {
            byte[] bytes = read();
            int begin = 0;
            if (withinLongLine) {
                begin = indexAfter(bytes, 0);
                withinLongLine = begin < 0;
                begin = begin < 0 ? bytes.length : begin;
            }
            int end = ended ? bytes.length : lastIndexAfter(bytes, begin);
            if (end <= begin && bytes.length - begin > Block.LONGEST) {
                withinLongLine = true;
                end = bytes.length;
            }
            long start = offset;
            int first = begin;
            int length = end;
            carried = Arrays.copyOfRange(bytes, Math.max(begin, end), bytes.length);
            offset += Math.max(begin, end);
            if (end > begin) {
                boolean closed = ended && start + length == stretch.to();
                return () -> searches.search(buffer -> new Block(bytes, length, first, length, start, closed), length - first);
            }
        }
        return null;
    }

    /// What was carried over, and as much again as makes a block.
    private byte[] read() throws IOException {
        int wanted = (int) Math.min(carried.length + BLOCK_BYTES, stretch.to() - offset);
        byte[] bytes = Arrays.copyOf(carried, Math.max(wanted, carried.length));
        int length = carried.length;
        try {
            // Not all at once: what was unpacked before the damage counts.
            for (int count = 0; count >= 0 && length < wanted; count = in.read(bytes, length, wanted - length)) {
                length += count;
            }
        } catch (EOFException | ZipException damaged) {
            // The index does not know what stands behind the damage either.
            ended = true;
        }
        ended |= length < bytes.length || offset + length == stretch.to();
        return length < bytes.length ? Arrays.copyOf(bytes, length) : bytes;
    }

    private static int indexAfter(byte[] bytes, int from) {
        for (int at = from; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                return at + 1;
            }
        }
        return -1;
    }

    private static int lastIndexAfter(byte[] bytes, int from) {
        for (int at = bytes.length; at > from; at--) {
            if (bytes[at - 1] == '\n') {
                return at;
            }
        }
        return from;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
