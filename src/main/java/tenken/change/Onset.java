package tenken.change;

import java.util.OptionalInt;

/// Finds where in a row of stretches something began to occur more often.
///
/// It is where the sum so far lies furthest below what an even flow would have brought by then (the least point of the
/// cumulative sum; Page 1954). It is told only where it is plain: from there on it occurs at least three times as often as
/// before, and at least [Ranking#FEW] times.
final class Onset {
    private static final int PLAIN = 3;

    private Onset() {}

    /// @param perBucket how often it occurred in each stretch
    /// @return the first stretch of more; empty where there is none, or it was so from the beginning
    static OptionalInt in(long[] perBucket) {
        long total = 0;
        for (long n : perBucket) {
            total += n;
        }
        long least = 0;
        int at = 0;
        long atSum = 0;
        long sum = 0;
        for (int i = 0; i < perBucket.length; i++) {
            long below = sum * perBucket.length - total * i;
            if (below < least) {
                least = below;
                at = i;
                atSum = sum;
            }
            sum += perBucket[i];
        }
        long after = total - atSum;
        boolean plain = at > 0 && after >= Ranking.FEW && after * at >= PLAIN * atSum * (perBucket.length - at);
        return plain ? OptionalInt.of(at) : OptionalInt.empty();
    }
}
