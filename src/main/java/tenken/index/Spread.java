package tenken.index;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import tenken.metric.DurationTally;

/// Packs how often each duration occurs into few bytes.
///
/// First the whole milliseconds: how many, then of each the distance from the one before and how often it occurs, all as
/// numbers of as many groups of seven bits as they need. Then the others, each as a double and how often.
final class Spread {
    private static final double GREATEST_WHOLE = 1L << 53;
    private static final int MOST_BYTES_A_NUMBER = 10;

    private Spread() {}

    /// @param counts from the shortest duration to the longest
    static byte[] pack(List<DurationTally.Count> counts) {
        List<DurationTally.Count> whole = counts.stream().filter(count -> isWhole(count.ms())).toList();
        List<DurationTally.Count> others = counts.stream().filter(count -> !isWhole(count.ms())).toList();
        ByteBuffer bytes = ByteBuffer.allocate((counts.size() + 1) * 2 * MOST_BYTES_A_NUMBER);
        put(bytes, whole.size());
        long before = 0;
        for (DurationTally.Count count : whole) {
            put(bytes, (long) count.ms() - before);
            put(bytes, count.n());
            before = (long) count.ms();
        }
        for (DurationTally.Count count : others) {
            bytes.putDouble(count.ms());
            put(bytes, count.n());
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /// @throws SQLException where these are no packed durations: the index is damaged
    static void unpack(byte[] packed, Durations into) throws SQLException {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        try {
            long ms = 0;
            for (long left = number(bytes); left > 0; left--) {
                ms += number(bytes);
                into.add(ms, number(bytes));
            }
            while (bytes.hasRemaining()) {
                into.add(bytes.getDouble(), number(bytes));
            }
        } catch (BufferUnderflowException e) {
            throw new SQLException("[SQLITE_CORRUPT] a spread of durations is cut", e);
        }
    }

    private static boolean isWhole(double ms) {
        return ms >= 0 && ms < GREATEST_WHOLE && ms == Math.rint(ms);
    }

    private static void put(ByteBuffer bytes, long number) {
        long left = number;
        while (left >= 0x80) {
            bytes.put((byte) (left | 0x80));
            left >>>= 7;
        }
        bytes.put((byte) left);
    }

    private static long number(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
