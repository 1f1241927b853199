package tenken.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds the end of a run of bytes, eight at a time.
final class ByteRuns {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long SPACES = ' ' * ONES;
    private static final long LINE_FEEDS = '\n' * ONES;

    private ByteRuns() {}

    /// The first byte from `at` on that is a quote, a backslash, a control character or not ASCII; `end` where there is none.
    static int endOfPlainText(byte[] bytes, int at, int end) {
        int from = at;
        for (; from + 8 <= end; from += 8) {
            long eight = (long) EIGHT.get(bytes, from);
            long hits = (zeros(eight ^ QUOTES) | zeros(eight ^ BACKSLASHES) | (eight - SPACES) & ~eight | eight) & HIGH;
            if (hits != 0) {
                return from + (Long.numberOfTrailingZeros(hits) >> 3);
            }
        }
        while (from < end && bytes[from] >= ' ' && bytes[from] != '"' && bytes[from] != '\\') {
            from++;
        }
        return from;
    }

    /// The first LF from `at` on; `end` where there is none.
    static int endOfLine(byte[] bytes, int at, int end) {
        int from = at;
        for (; from + 8 <= end; from += 8) {
            long hits = zeros((long) EIGHT.get(bytes, from) ^ LINE_FEEDS) & HIGH;
            if (hits != 0) {
                return from + (Long.numberOfTrailingZeros(hits) >> 3);
            }
        }
        while (from < end && bytes[from] != '\n') {
            from++;
        }
        return from;
    }

    /// The high bit of the lowest byte that is zero is set, and none below it; above it the bits mean nothing.
    private static long zeros(long eight) {
        return (eight - ONES) & ~eight;
    }
}
