package tenken.metric;

import java.util.OptionalDouble;

/// The six classes of run time of S0-8.5, each half-open: `from` belongs to it, `to` to the next.
public enum DurationClass {
    UNDER_100_MS("<100ms", 0, 100),
    UNDER_500_MS("100-500ms", 100, 500),
    UNDER_1_S("500ms-1s", 500, 1_000),
    UNDER_5_S("1-5s", 1_000, 5_000),
    UNDER_10_S("5-10s", 5_000, 10_000),
    FROM_10_S(">=10s", 10_000, Double.POSITIVE_INFINITY);

    private final String label;
    private final double from;
    private final double to;

    DurationClass(String label, double from, double to) {
        this.label = label;
        this.from = from;
        this.to = to;
    }

    /// Language-neutral, as commands print it.
    public String label() {
        return label;
    }

    /// Milliseconds, inclusive.
    public double from() {
        return from;
    }

    /// Milliseconds, exclusive; empty for the last class.
    public OptionalDouble to() {
        return Double.isInfinite(to) ? OptionalDouble.empty() : OptionalDouble.of(to);
    }

    public static DurationClass of(double milliseconds) {
        for (DurationClass one : values()) {
            if (milliseconds < one.to) {
                return one;
            }
        }
        return FROM_10_S;
    }
}
