package tenken.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tenken.metric.DurationTally;

/// Counts how often each duration occurs.
///
/// Nearly all durations are whole milliseconds below a minute: these are counted in a plain array.
final class Durations {
    private static final int PLAIN = 1 << 16;

    private final long[] plain = new long[PLAIN];
    private final Map<Double, Long> others = new TreeMap<>();
    private int greatest = -1;

    void add(double ms, long n) {
        int whole = (int) ms;
        if (whole == ms && whole >= 0 && whole < PLAIN) {
            plain[whole] += n;
            greatest = Math.max(greatest, whole);
        } else {
            others.merge(ms, n, Long::sum);
        }
    }

    /// From the shortest to the longest.
    List<DurationTally.Count> counts() {
        var counts = new ArrayList<DurationTally.Count>();
        for (int ms = 0; ms <= greatest; ms++) {
            if (plain[ms] > 0) {
                counts.add(new DurationTally.Count(ms, plain[ms]));
            }
        }
        others.forEach((ms, n) -> counts.add(new DurationTally.Count(ms, n)));
        return counts;
    }

    void clear() {
        Arrays.fill(plain, 0, greatest + 1, 0);
        greatest = -1;
        others.clear();
    }
}
