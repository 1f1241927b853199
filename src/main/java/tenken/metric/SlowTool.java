package tenken.metric;

/// A tool whose runs take 5,000 ms or more on average (S0-8.6).
public record SlowTool(String toolId, String name, double meanMs, long runs) {
    /// Milliseconds; a mean of exactly this is slow (the runbook's title says so, its code does not: T-30).
    public static final double THRESHOLD_MS = 5_000;
}
