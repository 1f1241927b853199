package tenken.source.search;

import java.util.Arrays;

/// Lines that were found, in the order of their log.
public final class Hits {
    /// The time of a line that does not say one.
    public static final long NO_TIME = Long.MIN_VALUE;
    /// The length of a line of which only the beginning was looked at.
    public static final long BEYOND = -1;

    private static final int FIRST = 16;

    private long[] offsets = new long[FIRST];
    private long[] lengths = new long[FIRST];
    private long[] atMs = new long[FIRST];
    private int count;

    void add(long offset, long length, long ms) {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
            atMs = Arrays.copyOf(atMs, count * 2);
        }
        offsets[count] = offset;
        lengths[count] = length;
        atMs[count++] = ms;
    }

    public int count() {
        return count;
    }

    /// The line's first byte in the unpacked log.
    public long offset(int hit) {
        return offsets[hit];
    }

    /// Without its LF; [#BEYOND] where the line is longer than is searched.
    public long length(int hit) {
        return lengths[hit];
    }

    /// When the line says it happened, in milliseconds since 1970; [#NO_TIME] where it says nothing, and so is no event.
    public long atMs(int hit) {
        return atMs[hit];
    }
}
